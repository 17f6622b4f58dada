-- A file on its way into a draft, piece by piece over a poor line; the name that it got there, once it has arrived.
create table draft_upload (
    id       binary(16)  not null,
    draft    binary(16)  not null,
    account  binary(16)  not null,
    name     varchar(130) character set ascii,
    begun_at datetime(6) not null,
    primary key (id),
    key draft_upload_account (account),
    key draft_upload_begun (begun_at),
    foreign key (draft) references draft (id)
);

create table draft_upload_piece (
    upload  binary(16) not null,
    start   int        not null,
    content mediumblob not null,
    primary key (upload, start),
    foreign key (upload) references draft_upload (id) on delete cascade
);
