-- What a manager wants to reach. settlement ALL: all three classes. trait empty: no trait is meant.
-- A NUMBER counts people new in the period; a SHARE is in percent of all people new in it.
create table target (
    id         binary(16)                      not null,
    region     int                             not null,
    settlement varchar(8) character set ascii  not null,
    indicator  varchar(30) character set ascii not null,
    period     varchar(7) character set ascii  not null,
    measure    varchar(6) character set ascii  not null,
    trait      varchar(30) character set ascii not null,
    amount     int                             not null,
    primary key (id),
    unique key target_once (region, period, indicator, settlement, measure, trait),
    constraint target_settlement check (settlement in ('ALL', 'URBAN', 'SUBURBAN', 'RURAL')),
    constraint target_measure check (measure in ('NUMBER', 'SHARE')),
    constraint target_amount check (amount > 0)
) default charset = utf8mb4;

-- Every change of a target; amount null: removed.
create table target_change (
    id           binary(16)                      not null,
    target_id    binary(16)                      not null,
    region       int                             not null,
    settlement   varchar(8) character set ascii  not null,
    indicator    varchar(30) character set ascii not null,
    period       varchar(7) character set ascii  not null,
    measure      varchar(6) character set ascii  not null,
    trait        varchar(30) character set ascii not null,
    old_amount   int,
    amount       int,
    changed_at   datetime(6)                     not null,
    changed_by   binary(16)                      not null,
    changed_name varchar(120)                    not null,
    primary key (id),
    key target_change_of (target_id, changed_at)
) default charset = utf8mb4;
