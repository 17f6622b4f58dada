-- What Melek told a person, in their language; one with the same name only once.
create table message (
    id         binary(16)    not null primary key,
    account_id binary(16)    not null,
    kind       varchar(16)   character set ascii not null,
    subject    varchar(300)  not null,
    body       varchar(4000) not null,
    path       varchar(300)  not null,
    once_name  varchar(120)  character set ascii collate ascii_bin not null,
    sent_at    datetime(6)   not null,
    read_at    datetime(6),
    constraint message_once unique (account_id, once_name),
    constraint message_to foreign key (account_id) references account (id),
    index message_latest (account_id, sent_at)
) default charset = utf8mb4;
