-- Remarks that trainers use again: a trainer's own (course and lesson are null), or those of a task, which all trainers share.
create table canned_remark (
    id      binary(16)    not null,
    trainer binary(16)    not null,
    course  int,
    lesson  varchar(80),
    name    varchar(60)   not null,
    words   varchar(1000) not null,
    made_at datetime(6)   not null,
    primary key (id),
    key canned_remark_own (trainer),
    key canned_remark_task (course, lesson),
    foreign key (course) references course (id),
    constraint canned_remark_for check ((course is null) = (lesson is null))
) default charset = utf8mb4;
