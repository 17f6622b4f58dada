-- What a manager's own programs read figures with: at most what the account may see at that moment.
create table access_token (
    id           binary(16)  not null primary key,
    account_id   binary(16)  not null,
    name         varchar(60) not null,
    token_hash   char(64)    character set ascii collate ascii_bin not null,
    epoch        int         not null,
    issued_at    datetime(6) not null,
    expires_at   datetime(6) not null,
    last_used_at datetime(6),
    constraint access_token_hash unique (token_hash),
    constraint access_token_of foreign key (account_id) references account (id)
) default charset = utf8mb4;
