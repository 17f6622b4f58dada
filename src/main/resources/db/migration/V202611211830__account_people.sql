-- One row. The secret signs the cookies of long sign-ins and keys the buckets of counted attempts.
create table installation (
    id         tinyint      not null primary key,
    made_up    boolean      not null,
    secret     char(64)     not null,
    created_at datetime(6)  not null,
    constraint installation_is_one check (id = 1)
) default charset = utf8mb4;

insert into installation (id, made_up, secret, created_at)
values (1, false, lower(hex(random_bytes(32))), utc_timestamp(6));

-- Learners and staff. An erased account stays as an empty row, so that records of other people keep their reference.
create table account (
    id            binary(16)   not null primary key,
    role          varchar(10)  not null,
    name          varchar(120) not null,
    phone         varchar(20)  character set ascii collate ascii_bin,
    email         varchar(254) collate utf8mb4_bin,
    secret_hash   varchar(255) character set ascii collate ascii_bin,
    scope_id      int,
    language      varchar(8)   not null,
    epoch         int          not null,
    made_up       boolean      not null,
    registered_at datetime(6),
    ended_at      datetime(6),
    ended_by      binary(16),
    erased_at     datetime(6),
    constraint account_phone unique (phone),
    constraint account_email unique (email),
    constraint account_role check (role in ('LEARNER', 'TRAINER', 'MANAGER', 'OPERATOR')),
    constraint account_scope check (scope_id is null or role = 'MANAGER'),
    constraint account_ended_by foreign key (ended_by) references account (id),
    index account_role_ended (role, ended_at)
) default charset = utf8mb4;

-- The only link between a person and what the ledger knows; no row: the person never counts.
create table person_key (
    person_key binary(16) not null primary key,
    account_id binary(16) not null,
    constraint person_key_account unique (account_id),
    constraint person_key_of foreign key (account_id) references account (id)
) default charset = utf8mb4;

create table residence (
    id         binary(16)  not null primary key,
    account_id binary(16)  not null,
    village_id int         not null,
    since      datetime(6) not null,
    constraint residence_account_since unique (account_id, since),
    constraint residence_of foreign key (account_id) references account (id),
    index residence_village (village_id)
) default charset = utf8mb4;

create table consent (
    id           binary(16)  not null primary key,
    account_id   binary(16)  not null,
    text_version int         not null,
    language     varchar(8)  not null,
    agreed_at    datetime(6) not null,
    constraint consent_account_version unique (account_id, text_version),
    constraint consent_of foreign key (account_id) references account (id)
) default charset = utf8mb4;
