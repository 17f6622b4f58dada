-- A draft that was put away unpublished: closed, and taken up again by whoever wants it, with all that was ever saved in it.
alter table draft
    add column discarded_by binary(16),
    add column discarded_at datetime(6),
    add key draft_discarded (discarded_at);
