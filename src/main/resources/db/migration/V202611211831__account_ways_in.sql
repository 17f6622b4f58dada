-- How often somebody tried a way in, by a keyed hash of what they tried or where from: no number or address is readable here.
create table attempt (
    bucket       char(64)    character set ascii collate ascii_bin not null primary key,
    tries        int         not null,
    allowed_from datetime(6) not null,
    forget_at    datetime(6) not null,
    index attempt_forget_at (forget_at)
) default charset = utf8mb4;

create table device_token (
    id         binary(16)  not null primary key,
    account_id binary(16)  not null,
    token_hash char(64)    character set ascii collate ascii_bin not null,
    epoch      int         not null,
    issued_at  datetime(6) not null,
    expires_at datetime(6) not null,
    constraint device_token_hash unique (token_hash),
    constraint device_token_of foreign key (account_id) references account (id)
) default charset = utf8mb4;

-- Who handed out a code, when and for whom stays on record; the code itself is kept as a hash.
create table one_time_code (
    id         binary(16)   not null primary key,
    account_id binary(16)   not null,
    code_hash  varchar(255) character set ascii collate ascii_bin not null,
    issued_by  binary(16)   not null,
    issued_at  datetime(6)  not null,
    expires_at datetime(6)  not null,
    tries_left int          not null,
    used_at    datetime(6),
    constraint one_time_code_for foreign key (account_id) references account (id),
    constraint one_time_code_by foreign key (issued_by) references account (id),
    index one_time_code_issued (issued_by, issued_at)
) default charset = utf8mb4;

create table invitation (
    id           binary(16)   not null primary key,
    token_hash   char(64)     character set ascii collate ascii_bin not null,
    role         varchar(10)  not null,
    scope_id     int,
    phone        varchar(20)  character set ascii collate ascii_bin,
    email        varchar(254) collate utf8mb4_bin,
    invited_by   binary(16)   not null,
    invited_at   datetime(6)  not null,
    expires_at   datetime(6)  not null,
    accepted_at  datetime(6),
    accepted_by  binary(16),
    withdrawn_at datetime(6),
    constraint invitation_token unique (token_hash),
    constraint invitation_role check (role in ('TRAINER', 'MANAGER', 'OPERATOR')),
    constraint invitation_scope check ((scope_id is not null) = (role = 'MANAGER')),
    constraint invitation_invited_by foreign key (invited_by) references account (id),
    constraint invitation_accepted_by foreign key (accepted_by) references account (id)
) default charset = utf8mb4;
