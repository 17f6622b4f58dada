-- One per person and course. What it says of the course is that of the version, which never changes. Without an account:
-- the person left and wanted the certificate to stay verifiable.
create table certificate (
    id             binary(16)   not null primary key,
    account_id     binary(16),
    code           char(26)     character set ascii collate ascii_bin not null,
    course         int          not null,
    version_id     binary(16)   not null,
    name           varchar(120) not null,
    completed_at   datetime(6)  not null,
    completed_on   date         not null,
    made_up        boolean      not null,
    issued_at      datetime(6)  not null,
    downloaded_at  datetime(6),
    revoked_at     datetime(6),
    revoked_by     binary(16),
    revoked_reason varchar(500),
    constraint certificate_code unique (code),
    constraint certificate_once unique (account_id, course),
    constraint certificate_of foreign key (account_id) references account (id),
    constraint certificate_course foreign key (course) references course (id),
    constraint certificate_version foreign key (version_id) references course_version (id),
    constraint certificate_revoked_by foreign key (revoked_by) references account (id),
    constraint certificate_revoked check ((revoked_at is null) = (revoked_by is null))
) default charset = utf8mb4;

-- One row: since when everybody who had completed a course before there were certificates has theirs.
create table certificate_backlog (
    id      tinyint not null primary key,
    done_at datetime(6),
    constraint certificate_backlog_is_one check (id = 1)
) default charset = utf8mb4;
insert into certificate_backlog (id) values (1);
