-- Two savings may bear the same path and number, as where a lesson's name came again: neither is to push the other out.
alter table draft_past add column id binary(16) first;
update draft_past set id = uuid_to_bin(uuid()) where id is null;
alter table draft_past
    modify id binary(16) not null,
    drop primary key,
    add primary key (id),
    add key draft_past_file (draft, path, revision);

-- What was put together with the standing text is kept, and shown no more.
alter table draft_rival add column settled_at datetime(6);
