-- One round of a practical task: what a learner handed in, and what a trainer made of it. The phone names it (sent_id), so
-- sending twice takes once. answer_by is the day promised to the learner; overdue_at the end of that day where they live.
create table hand_in (
    id            binary(16)                      not null,
    account       binary(16)                      not null,
    sent_id       binary(16)                      not null,
    course        int                             not null,
    version_id    binary(16)                      not null,
    lesson        varchar(80)                     not null,
    round         int                             not null,
    answer        varchar(4000)                   not null,
    link          varchar(500)                    not null,
    photos        int                             not null,
    handed_in_at  datetime(6)                     not null,
    received_at   datetime(6)                     not null,
    answer_by     date                            not null,
    overdue_at    datetime(6)                     not null,
    escalated_at  datetime(6),
    state         varchar(10) character set ascii not null,
    claimed_by    binary(16),
    claimed_until datetime(6),
    reviewed_by   binary(16),
    reviewed_at   datetime(6),
    remarks       varchar(2000)                   not null,
    version       int                             not null,
    primary key (id),
    unique key hand_in_once (account, sent_id),
    unique key hand_in_round (account, course, lesson, round),
    key hand_in_queue (state, received_at),
    foreign key (course) references course (id),
    foreign key (version_id) references course_version (id),
    constraint hand_in_state check (state in ('WAITING', 'ACCEPTED', 'RETURNED'))
) default charset = utf8mb4;

-- What a trainer gave for each criterion.
create table hand_in_points (
    hand_in   binary(16)  not null,
    criterion varchar(60) not null,
    points    int         not null,
    primary key (hand_in, criterion),
    foreign key (hand_in) references hand_in (id) on delete cascade
) default charset = utf8mb4;

-- Photos come before the round that they belong to, one by one; in the database, because nodes share nothing else.
create table hand_in_photo (
    id          binary(16)  not null,
    account     binary(16)  not null,
    sent_id     binary(16)  not null,
    position    int         not null,
    content     mediumblob  not null,
    received_at datetime(6) not null,
    primary key (id),
    unique key hand_in_photo_once (account, sent_id, position)
);
