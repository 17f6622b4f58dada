-- How often somebody who stopped was asked back to a course, counted since their last act there.
create table reminder (
    account_id  binary(16)  not null,
    course      varchar(80) not null,
    stopped_at  datetime(6) not null,
    in_a_row    int         not null,
    reminded_at datetime(6) not null,
    primary key (account_id, course),
    constraint reminder_of foreign key (account_id) references account (id)
) default charset = utf8mb4;

create index act_received on act (account, received_at);
