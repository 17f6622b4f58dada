-- What people write to the trainers under a lesson. The phone makes the id, so sending twice asks once.
create table enquiry (
    id         binary(16)    not null primary key,
    account_id binary(16)    not null,
    kind       varchar(10)   character set ascii not null,
    course     varchar(80)   not null,
    lesson     varchar(80)   not null,
    text       varchar(2000) not null,
    asked_at   datetime(6)   not null,
    answer     varchar(2000),
    settled_by binary(16),
    settled_at datetime(6),
    constraint enquiry_kind check (kind in ('QUESTION', 'MISTAKE')),
    constraint enquiry_of foreign key (account_id) references account (id),
    constraint enquiry_settled_by foreign key (settled_by) references account (id),
    index enquiry_open (settled_at, asked_at),
    index enquiry_own (account_id, course, lesson, asked_at)
) default charset = utf8mb4;
