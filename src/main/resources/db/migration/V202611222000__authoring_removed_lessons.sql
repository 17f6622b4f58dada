-- A lesson that was taken out of a draft, whole, until it is put back.
create table draft_removed (
    id         binary(16)                       not null,
    draft      binary(16)                       not null,
    path       varchar(200) character set ascii not null,
    revision   int                              not null,
    content    mediumblob                       not null,
    saved_by   binary(16),
    saved_at   datetime(6)                      not null,
    removed_at datetime(6)                      not null,
    primary key (id, path),
    foreign key (draft) references draft (id)
);
