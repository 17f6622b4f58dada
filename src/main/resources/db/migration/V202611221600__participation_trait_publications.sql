-- What was published of traits, once and for ever: a later change of a cell would tell who was added to it.
create table trait_publication (
    quarter      smallint unsigned not null,
    published_at datetime(6)       not null,
    primary key (quarter)
);

-- counts: value:people, joined by commas, in the order of the values; null where it is hidden.
create table published_traits (
    quarter   smallint unsigned                  not null,
    region    int                                not null,
    indicator tinyint unsigned                   not null,
    trait     tinyint unsigned                   not null,
    counts    varchar(400) character set ascii,
    primary key (quarter, region, indicator, trait)
);
