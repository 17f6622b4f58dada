-- An enrolment keeps the version of the course it began with.
create table enrolment (
    id           binary(16)  not null,
    account      binary(16)  not null,
    course       int         not null,
    version_id   binary(16)  not null,
    joined_at    datetime(6) not null,
    opened_at    datetime(6),
    completed_at datetime(6),
    version      int         not null,
    primary key (id),
    unique key enrolment_once (account, course),
    foreign key (course) references course (id),
    foreign key (version_id) references course_version (id)
);

create table lesson_progress (
    enrolment   binary(16)  not null,
    lesson      varchar(80) not null,
    opened_at   datetime(6) not null,
    finished_at datetime(6),
    primary key (enrolment, lesson),
    foreign key (enrolment) references enrolment (id)
);

-- Everything a phone ever sent, with what came of it. The phone makes the id, so sending twice takes once.
create table act (
    account     binary(16)                      not null,
    id          binary(16)                      not null,
    kind        varchar(10) character set ascii not null,
    course      varchar(80)                     not null,
    lesson      varchar(80)                     not null,
    question    varchar(80)                     not null default '',
    answer      json,
    happened_at datetime(6)                     not null,
    received_at datetime(6)                     not null,
    outcome     varchar(10) character set ascii not null,
    reason      varchar(40) character set ascii not null default '',
    result      json,
    primary key (account, id),
    constraint act_outcome check (outcome in ('TAKEN', 'LATE', 'REFUSED'))
);

-- The last answer to each practice question, so that a lesson opens as it was left.
create table practice_answer (
    enrolment   binary(16)  not null,
    lesson      varchar(80) not null,
    question    varchar(80) not null,
    answer      json        not null,
    percent     int         not null,
    answered_at datetime(6) not null,
    tries       int         not null,
    primary key (enrolment, lesson, question),
    foreign key (enrolment) references enrolment (id)
);
