-- What a person turned off, and the token of the link that does so from outside; it can do nothing else.
create table message_choice (
    account_id    binary(16)  not null,
    kind          varchar(16) character set ascii not null,
    token         char(22)    character set ascii collate ascii_bin not null,
    turned_off_at datetime(6),
    primary key (account_id, kind),
    constraint message_choice_token unique (token),
    constraint message_choice_of foreign key (account_id) references account (id)
) default charset = utf8mb4;

-- Agreeing to be written to by SMS or WhatsApp, apart from the consent given at the registration.
create table phone_consent (
    id           binary(16)  not null primary key,
    account_id   binary(16)  not null,
    text_version int         not null,
    language     varchar(8)  character set ascii not null,
    agreed_at    datetime(6) not null,
    withdrawn_at datetime(6),
    constraint phone_consent_of foreign key (account_id) references account (id),
    index phone_consent_latest (account_id, agreed_at)
) default charset = utf8mb4;

create index message_unread on message (account_id, read_at);
