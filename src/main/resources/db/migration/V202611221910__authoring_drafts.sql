-- A course that is being written: the files of its pack, each with the number of its last saving.
create table draft (
    id         binary(16)                      not null,
    slug       varchar(60) character set ascii not null,
    base_hash  char(64) character set ascii,
    begun_by   binary(16),
    begun_at   datetime(6)                     not null,
    changed_at datetime(6)                     not null,
    closed_at  datetime(6),
    primary key (id),
    key draft_changed (closed_at, changed_at)
);

create table draft_file (
    draft    binary(16)                       not null,
    path     varchar(200) character set ascii not null,
    revision int                              not null,
    content  mediumblob                       not null,
    saved_by binary(16),
    saved_at datetime(6)                      not null,
    primary key (draft, path),
    foreign key (draft) references draft (id)
);

-- Two wrote at the same time: what came second, whole, until somebody has put the two together.
create table draft_rival (
    id       binary(16)                       not null,
    draft    binary(16)                       not null,
    path     varchar(200) character set ascii not null,
    based_on int                              not null,
    content  mediumblob                       not null,
    saved_by binary(16),
    saved_at datetime(6)                      not null,
    primary key (id),
    key draft_rival_file (draft, path),
    foreign key (draft) references draft (id)
);

-- Earlier savings: every one that somebody else replaced, and of one's own typing one in ten minutes.
create table draft_past (
    draft    binary(16)                       not null,
    path     varchar(200) character set ascii not null,
    revision int                              not null,
    content  mediumblob                       not null,
    saved_by binary(16),
    saved_at datetime(6)                      not null,
    primary key (draft, path, revision),
    foreign key (draft) references draft (id)
);
