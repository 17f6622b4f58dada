-- The monthly report of a region: what was true at its cut-off. Once signed, neither row nor file ever changes; what moves
-- later is the next number. content: JSON of every number in it; pdf: only of a signed one, a draft is drawn when asked for.
create table edition (
    id          binary(16)                   not null,
    region      int                          not null,
    month       char(7) character set ascii  not null,
    number      int                          not null,
    content     longtext                     not null,
    moved       int                          not null,
    cut_off     datetime(6)                  not null,
    made_at     datetime(6)                  not null,
    made_by     binary(16)                   not null,
    made_name   varchar(120)                 not null,
    signed_at   datetime(6),
    signed_by   binary(16),
    signed_name varchar(120),
    pdf         mediumblob,
    primary key (id),
    unique key edition_once (region, month, number),
    constraint edition_number check (number > 0),
    constraint edition_signed check ((signed_at is null) = (signed_by is null) and (signed_at is null) = (pdf is null))
) default charset = utf8mb4;
