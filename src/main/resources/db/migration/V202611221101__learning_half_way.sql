-- When half of the lessons were finished, and the hour of which activity was told last.
alter table enrolment
    add column half_way_at datetime(6),
    add column active_at datetime(6);
