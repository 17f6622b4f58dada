-- What a lesson asks the learner to do, and what a trainer looks at, in one language.
create table lesson_task (
    version  binary(16)                  not null,
    lesson   varchar(80)                 not null,
    language char(2) character set ascii not null,
    title    varchar(200)                not null,
    content  json                        not null,
    primary key (version, lesson, language),
    foreign key (version, lesson) references lesson (version, slug)
) default charset = utf8mb4;
