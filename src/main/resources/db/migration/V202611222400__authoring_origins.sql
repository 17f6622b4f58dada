-- A draft that came from the content folder, because what is published was written in the workshop: the hash of that folder.
-- It comes once, whatever becomes of it.
alter table draft
    add column origin_hash char(64) character set ascii,
    add unique key draft_origin (slug, origin_hash);
