-- A course keeps one small number for life; its versions are immutable.
create table course (
    id   int         not null,
    slug varchar(80) not null,
    primary key (id),
    unique key course_slug (slug)
);

create table course_version (
    id           binary(16)                      not null,
    course       int                             not null,
    hash         char(64) character set ascii    not null,
    published_at datetime(6)                     not null,
    number       int                             not null,
    track        varchar(40) character set ascii not null,
    level        varchar(20) character set ascii not null,
    licence      varchar(40)                     not null,
    valid_as_of  date                            not null,
    review_by    date                            not null,
    primary key (id),
    unique key course_version_hash (course, hash),
    foreign key (course) references course (id)
);

create table course_text (
    version  binary(16)                     not null,
    language char(2) character set ascii    not null,
    title    varchar(200)                   not null,
    summary  varchar(1000)                  not null,
    outcomes text                           not null,
    primary key (version, language),
    foreign key (version) references course_version (id)
);

-- test_pass_mark is null where a lesson has no graded test; test_attempts 0 means as often as wanted.
create table lesson (
    version        binary(16)                      not null,
    slug           varchar(80)                     not null,
    position       int                             not null,
    test_pass_mark int,
    test_attempts  int,
    primary key (version, slug),
    foreign key (version) references course_version (id)
);

-- html is sanitized once, before it comes here; bytes is what opening the lesson costs, pictures included.
create table lesson_text (
    version  binary(16)                  not null,
    lesson   varchar(80)                 not null,
    language char(2) character set ascii not null,
    title    varchar(200)                not null,
    minutes  int                         not null,
    bytes    int                         not null,
    html     mediumtext                  not null,
    practice json                        not null,
    test     json                        not null,
    primary key (version, lesson, language),
    foreign key (version, lesson) references lesson (version, slug)
);

create table media (
    name    varchar(60) character set ascii not null,
    type    varchar(40) character set ascii not null,
    content mediumblob                      not null,
    primary key (name)
);
