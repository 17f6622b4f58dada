-- A draft handed over to a second trainer, who approves or returns it. seal names the files that were approved: whatever is
-- changed afterwards has to be read again.
create table draft_reading (
    id             binary(16)    not null,
    draft          binary(16)    not null,
    note           varchar(500)  not null,
    handed_over_by binary(16)    not null,
    handed_over_at datetime(6)   not null,
    outcome        varchar(10) character set ascii,
    seal           char(64) character set ascii,
    reader         binary(16),
    words          varchar(2000) not null,
    decided_at     datetime(6),
    primary key (id),
    key draft_reading_of (draft),
    foreign key (draft) references draft (id),
    constraint draft_reading_outcome check (outcome in ('APPROVED', 'RETURNED', 'TAKEN_BACK'))
) default charset = utf8mb4;

-- What a reader has to say to a lesson; lesson is empty for the course as a whole.
create table draft_remark (
    id         binary(16)    not null,
    draft      binary(16)    not null,
    lesson     varchar(80)   not null,
    words      varchar(2000) not null,
    made_by    binary(16)    not null,
    made_at    datetime(6)   not null,
    settled_at datetime(6),
    primary key (id),
    key draft_remark_of (draft),
    foreign key (draft) references draft (id)
) default charset = utf8mb4;

-- Who changed anything in a draft: none of them reads it.
create table draft_writer (
    draft  binary(16) not null,
    writer binary(16) not null,
    primary key (draft, writer),
    foreign key (draft) references draft (id)
);

insert into draft_writer
select f.draft, f.saved_by from draft_file f where f.saved_by is not null and f.revision > 1
union
select p.draft, p.saved_by from draft_past p where p.saved_by is not null and p.revision > 1
union
select r.draft, r.saved_by from draft_rival r where r.saved_by is not null
union
select d.id, d.begun_by from draft d where d.begun_by is not null and d.base_hash is null;
