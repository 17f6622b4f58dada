-- An attempt begins before it is handed in. Its seed says, with the version, which questions it asks and in which order;
-- attempts from before have none. due_at is null where there is no time limit. Until it is handed in, answers holds what
-- the server knows of it. A learner has one open attempt at a test.
alter table test_attempt
    modify handed_in_at datetime(6),
    modify marked_at datetime(6),
    modify percent int,
    modify passed boolean,
    add column started_at datetime(6),
    add column due_at datetime(6),
    add column seed bigint,
    add column result json,
    add column open_lesson varchar(80) generated always as (if(handed_in_at is null, lesson, null)) virtual,
    add unique key test_attempt_open (account, version_id, open_lesson),
    add key test_attempt_due (due_at, handed_in_at);
