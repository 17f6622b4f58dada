-- A form before and one after, for one person in one track. The lot is the form drawn before; after comes the other one,
-- of the same version. Skipping is recorded; lessons_finished says how much had been learnt when the form was opened.
create table form_run (
    id               binary(16)                      not null,
    account          binary(16)                      not null,
    track            varchar(40) character set ascii not null,
    moment           varchar(10) character set ascii not null,
    version_id       binary(16)                      not null,
    form             char(1) character set ascii     not null,
    lessons_finished int                             not null,
    opened_at        datetime(6)                     not null,
    skipped_at       datetime(6),
    completed_at     datetime(6),
    primary key (id),
    unique key form_run_once (account, track, moment),
    foreign key (version_id) references track_version (id),
    constraint form_run_moment check (moment in ('BEFORE', 'AFTER')),
    constraint form_run_form check (form in ('A', 'B'))
);

-- Saved one by one. An empty answer says "I do not know yet". The act is the phone's: sending it twice saves it once.
create table form_answer (
    run         binary(16)  not null,
    item        varchar(80) not null,
    act         binary(16)  not null,
    answer      json        not null,
    is_right    boolean     not null,
    answered_at datetime(6) not null,
    received_at datetime(6) not null,
    primary key (run, item),
    foreign key (run) references form_run (id)
);
