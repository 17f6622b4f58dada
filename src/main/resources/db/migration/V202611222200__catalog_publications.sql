-- Every time a version was made the one that people join: by whom, and which second trainer had read it. Nobody published
-- what came with the content folder; nobody read what was published while there was no second trainer.
create table course_publication (
    id           binary(16)   not null,
    course       int          not null,
    version      binary(16)   not null,
    published_at datetime(6)  not null,
    published_by binary(16),
    read_by      binary(16),
    note         varchar(500) not null,
    primary key (id),
    key course_publication_of (course, published_at),
    key course_publication_version (version, published_at),
    foreign key (course) references course (id),
    foreign key (version) references course_version (id)
) default charset = utf8mb4;

insert into course_publication (id, course, version, published_at, note)
select id, course, id, published_at, '' from course_version;
