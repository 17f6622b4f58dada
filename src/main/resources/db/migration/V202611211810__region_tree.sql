-- One identity for life. A region that ended in a merger names the one that lives on.
create table region (
    id        int        not null,
    level     varchar(8) not null,
    ended     date,
    successor int,
    primary key (id),
    constraint region_successor foreign key (successor) references region (id),
    constraint region_level check (level in ('NATION', 'PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE')),
    constraint region_end check ((ended is null) = (successor is null))
) default charset = utf8mb4;

-- What a region is called and where it belongs, from valid_from until the day before valid_to.
-- degurba_like, density (people per km2), basis, lat and lng are estimates of the first list, carried along.
create table region_version (
    region       int          not null,
    valid_from   date         not null,
    valid_to     date,
    code         varchar(13)  not null,
    name         varchar(100) not null,
    kind         varchar(10)  not null,
    parent       int,
    settlement   varchar(8),
    degurba_like varchar(8),
    density      int,
    basis        varchar(8),
    lat          decimal(7, 4),
    lng          decimal(7, 4),
    time_zone    varchar(32),
    primary key (region, valid_from),
    unique key region_version_code (code, valid_from),
    constraint region_version_region foreign key (region) references region (id),
    constraint region_version_parent foreign key (parent) references region (id),
    constraint region_version_span check (valid_to is null or valid_to > valid_from),
    constraint region_version_settlement check (settlement is null or settlement in ('URBAN', 'SUBURBAN', 'RURAL'))
) default charset = utf8mb4;

-- People per settlement class. valid_to: the day the region's borders changed, so that the figure fits no more.
create table region_population (
    region     int          not null,
    settlement varchar(8)   not null,
    as_of      date         not null,
    people     int          not null,
    source     varchar(500) not null,
    valid_to   date,
    primary key (region, settlement, as_of),
    constraint region_population_region foreign key (region) references region (id),
    constraint region_population_settlement check (settlement in ('URBAN', 'SUBURBAN', 'RURAL')),
    constraint region_population_people check (people >= 0)
) default charset = utf8mb4;

-- Rows of region_changes.csv that were applied. id: SHA-256 of everything in the row but its source.
create table region_change (
    id         char(64)     not null,
    revision   int          not null,
    changed_on date         not null,
    kind       varchar(12)  not null,
    old_code   varchar(13)  not null,
    new_code   varchar(13)  not null,
    name       varchar(100) not null,
    value      varchar(32)  not null,
    source     varchar(500) not null,
    applied_at datetime(6)  not null,
    primary key (id),
    unique key region_change_revision (revision)
) default charset = utf8mb4;

-- One row: counts the changes, so that every node notices, and is locked by whoever loads or changes.
create table region_revision (
    id       tinyint not null,
    revision int     not null,
    primary key (id),
    constraint region_revision_single check (id = 1)
) default charset = utf8mb4;

insert into region_revision (id, revision) values (1, 0);

create table reference_load (
    data_set  varchar(40) not null,
    sha256    char(64)    not null,
    loaded_at datetime(6) not null,
    primary key (data_set)
) default charset = utf8mb4;
