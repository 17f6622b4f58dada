-- The lock that makes one person's facts come one after another, and the village they count in now.
create table participant (
    person  binary(16) not null,
    village int        not null,
    erased  boolean    not null default false,
    primary key (person),
    key participant_village (village)
);

-- The fact ledger: permanent, append-only. The key groups a person's facts, because they are read together.
create table fact (
    person      binary(16)                      not null,
    id          binary(16)                      not null,
    kind        varchar(10) character set ascii not null,
    course      int                             not null default 0,
    happened_at datetime(6)                     not null,
    recorded_at datetime(6)                     not null,
    month       char(7) character set ascii     not null,
    village     int                             not null,
    district    int                             not null,
    regency     int                             not null,
    province    int                             not null,
    settlement  varchar(8) character set ascii  not null,
    primary key (person, id),
    constraint fact_kind check (kind in ('REGISTERED', 'MOVED', 'REASSIGNED', 'ENROLLED', 'COMPLETED', 'ERASED')),
    constraint fact_settlement check (settlement in ('URBAN', 'SUBURBAN', 'RURAL'))
);

-- What the facts change in the figures and what is not folded yet.
create table booking (
    id          binary(16)                      not null,
    booked_at   datetime(6)                     not null,
    indicator   varchar(10) character set ascii not null,
    course      int                             not null,
    month       char(7) character set ascii     not null,
    village     int                             not null,
    district    int                             not null,
    regency     int                             not null,
    province    int                             not null,
    settlement  varchar(8) character set ascii  not null,
    people      int                             not null,
    new_people  int                             not null,
    primary key (id)
);

-- A row per region at every level. course 0: any course, each person once. grain A: since the start (period empty);
-- M: what changed in that month, so that the stock at its end is the sum up to it.
create table rollup (
    generation  int                             not null,
    region      int                             not null,
    indicator   varchar(10) character set ascii not null,
    course      int                             not null,
    grain       char(1) character set ascii     not null,
    period      varchar(7) character set ascii  not null,
    settlement  varchar(8) character set ascii  not null,
    people      bigint                          not null,
    new_people  bigint                          not null,
    primary key (generation, region, indicator, course, grain, period, settlement)
);

-- One row: the generation that is read, and the one being built beside it.
create table rollup_generation (
    id        tinyint     not null,
    live      int         not null,
    building  int,
    folded_at datetime(6) not null,
    primary key (id)
);
insert into rollup_generation (id, live, folded_at) values (1, 1, '2026-11-21 00:00:00');
