-- Businesses in a region as others counted them. A manager takes over a whole file at a time; nothing is ever overwritten.
create table count_import (
    id              binary(16)   not null,
    scope           int          not null,
    file_name       varchar(200) not null,
    taken_over_at   datetime(6)  not null,
    taken_over_by   binary(16)   not null,
    taken_over_name varchar(120) not null,
    withdrawn_at    datetime(6),
    withdrawn_by    binary(16),
    withdrawn_name  varchar(120),
    primary key (id)
) default charset = utf8mb4;

create table business_count (
    region     int          not null,
    as_of      date         not null,
    import_id  binary(16)   not null,
    businesses int          not null,
    source     varchar(200) not null,
    primary key (region, as_of, import_id),
    key business_count_import (import_id),
    constraint business_count_of foreign key (import_id) references count_import (id),
    constraint business_count_positive check (businesses >= 0)
) default charset = utf8mb4;
