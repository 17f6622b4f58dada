-- A course that nobody new may join, until it is offered again.
create table course_withdrawal (
    id               binary(16)   not null,
    course           int          not null,
    reason           varchar(500) not null,
    withdrawn_by     binary(16)   not null,
    withdrawn_at     datetime(6)  not null,
    offered_again_by binary(16),
    offered_again_at datetime(6),
    primary key (id),
    key course_withdrawal_of (course, offered_again_at),
    foreign key (course) references course (id)
) default charset = utf8mb4;

-- A lesson that turned out to be wrong: in every version up to the one that was the newest then, and in later ones that
-- still say the same.
create table lesson_recall (
    id          binary(16)   not null,
    course      int          not null,
    lesson      varchar(80)  not null,
    version     binary(16)   not null,
    reason      varchar(500) not null,
    recalled_by binary(16)   not null,
    recalled_at datetime(6)  not null,
    lifted_by   binary(16),
    lifted_at   datetime(6),
    primary key (id),
    key lesson_recall_of (course, lifted_at),
    foreign key (course) references course (id),
    foreign key (version) references course_version (id)
) default charset = utf8mb4;
