-- How the learners of a course get on, counted once a night for the version that is published then; what would tell of few
-- people is never stored. begun: the month in which the first of them enrolled, null while nobody did; last_month: the last
-- whose people all had their 90 days.
create table course_count (
    course     int                            not null,
    version    binary(16)                     not null,
    begun      char(7) character set ascii,
    last_month char(7) character set ascii    not null,
    counted_at datetime(6)                    not null,
    primary key (course)
);

-- Of those who enrolled in the span (E: since the start, Y: in the twelve months up to the last), who came to a step or
-- further. Step 0: enrolled; 2n + 1: opened lesson n, counted from 0, or a later one; 2n + 2: finished it, or opened a later
-- one; the last: completed. settlement is empty for all classes together.
create table course_step (
    course     int                            not null,
    span       char(1) character set ascii    not null,
    settlement varchar(8) character set ascii not null,
    step       smallint                       not null,
    people     int                            not null,
    primary key (course, span, settlement, step)
);

-- Minutes that people spent in a lesson before they finished it: the quartiles.
create table course_minutes (
    course     int                            not null,
    lesson     varchar(80)                    not null,
    settlement varchar(8) character set ascii not null,
    lower_one  smallint                       not null,
    median     smallint                       not null,
    upper_one  smallint                       not null,
    primary key (course, lesson, settlement)
) default charset = utf8mb4;
