create table business (
    id         binary(16)   not null primary key,
    name       varchar(120) not null,
    join_code  char(8)      character set ascii collate ascii_bin not null,
    created_at datetime(6)  not null,
    constraint business_join_code unique (join_code)
) default charset = utf8mb4;

create table business_member (
    id          binary(16)  not null primary key,
    business_id binary(16)  not null,
    account_id  binary(16)  not null,
    since       datetime(6) not null,
    until       datetime(6),
    constraint business_member_business foreign key (business_id) references business (id),
    constraint business_member_account foreign key (account_id) references account (id),
    index business_member_until (account_id, until)
) default charset = utf8mb4;

-- Every answer is dated and none is overwritten: figures use the traits held when something happened.
create table business_answer (
    id          binary(16)   not null primary key,
    business_id binary(16)   not null,
    question    varchar(24)  not null,
    answer      varchar(120) not null,
    answered_at datetime(6)  not null,
    constraint business_answer_of foreign key (business_id) references business (id),
    index business_answer_latest (business_id, question, answered_at)
) default charset = utf8mb4;

create table person_answer (
    id          binary(16)   not null primary key,
    account_id  binary(16)   not null,
    question    varchar(24)  not null,
    answer      varchar(120) not null,
    answered_at datetime(6)  not null,
    constraint person_answer_of foreign key (account_id) references account (id),
    index person_answer_latest (account_id, question, answered_at)
) default charset = utf8mb4;
