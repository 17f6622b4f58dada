-- Where the learner's business was when they handed it in, so that trainers can take the work of one region; null for staff.
-- The queue is read in the order of its key.
alter table hand_in
    add column village int,
    add key hand_in_promised (state, overdue_at, received_at, id),
    drop key hand_in_queue;

update hand_in h
set h.village = coalesce(
    (select r.village_id from residence r
     where r.account_id = h.account and r.since <= h.received_at order by r.since desc limit 1),
    (select r.village_id from residence r where r.account_id = h.account order by r.since limit 1));
