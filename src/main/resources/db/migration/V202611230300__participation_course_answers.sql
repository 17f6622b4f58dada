-- Which graded questions of a course fail, and who reported mistakes in it: counted with course_step, and as little told of few.
-- settlement is empty for all classes together. people: who were asked, of all classes only; percent of them who earned all
-- points at the first attempt, null for fewer than ten people or nobody.
create table course_question (
    course     int                            not null,
    lesson     varchar(80)                    not null,
    question   varchar(80)                    not null,
    settlement varchar(8) character set ascii not null,
    people     int,
    percent    tinyint,
    primary key (course, lesson, question, settlement)
) default charset = utf8mb4;

-- Of those who enrolled, the people who reported a mistake within 90 days.
create table course_reporters (
    course     int                            not null,
    settlement varchar(8) character set ascii not null,
    people     int                            not null,
    enrolled   int                            not null,
    primary key (course, settlement)
);

-- So that all is counted again, with these.
delete from course_count;
