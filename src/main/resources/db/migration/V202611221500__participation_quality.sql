-- What is known about how good the data are, by regency, counted once a night: a page never counts millions of rows.
-- measure LEARNERS, DUPLICATES; LATE (detail: month and kind of fact); ANSWERED, SKIPPED (detail: question).
create table quality_count (
    measure    varchar(12) character set ascii not null,
    regency    int                             not null,
    detail     varchar(24) character set ascii not null,
    people     int                             not null,
    counted_at datetime(6)                     not null,
    primary key (regency, measure, detail)
);
