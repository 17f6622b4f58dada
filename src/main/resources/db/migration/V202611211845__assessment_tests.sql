-- A graded test handed in: what was answered, and what it was worth by the key of that version.
create table test_attempt (
    id           binary(16)  not null,
    account      binary(16)  not null,
    version_id   binary(16)  not null,
    lesson       varchar(80) not null,
    handed_in_at datetime(6) not null,
    marked_at    datetime(6) not null,
    answers      json        not null,
    percent      int         not null,
    passed       boolean     not null,
    primary key (id),
    key test_attempt_of (account, version_id, lesson),
    foreign key (version_id) references course_version (id)
);
