-- A track is known by its name; its versions are immutable, like those of a course.
create table track_version (
    id           binary(16)                      not null,
    track        varchar(40) character set ascii not null,
    hash         char(64) character set ascii    not null,
    published_at datetime(6)                     not null,
    primary key (id),
    unique key track_version_hash (track, hash)
);

create table track_text (
    version  binary(16)                  not null,
    language char(2) character set ascii not null,
    title    varchar(200)                not null,
    summary  varchar(1000)               not null,
    primary key (version, language),
    foreign key (version) references track_version (id)
);

create table track_course (
    version  binary(16)  not null,
    position int         not null,
    slug     varchar(80) not null,
    primary key (version, position),
    foreign key (version) references track_version (id)
);

-- The six items of a form in one language, key included.
create table track_form (
    version  binary(16)                  not null,
    name     char(1) character set ascii not null,
    language char(2) character set ascii not null,
    items    json                        not null,
    primary key (version, name, language),
    foreign key (version) references track_version (id),
    constraint track_form_name check (name in ('A', 'B'))
);

-- What an item is about: a DigComp 3.0 competence and a pillar of the Indonesian framework.
create table track_item (
    version binary(16)                      not null,
    id      varchar(80)                     not null,
    digcomp varchar(3) character set ascii  not null,
    kominfo varchar(20) character set ascii not null,
    primary key (version, id),
    foreign key (version) references track_version (id)
);

-- Courses that are better completed first; a version published before this table had none.
create table course_prerequisite (
    version  binary(16)  not null,
    position int         not null,
    slug     varchar(80) not null,
    primary key (version, position),
    foreign key (version) references course_version (id)
);
