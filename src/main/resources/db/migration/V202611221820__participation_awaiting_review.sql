-- Two further facts: a course is done but for the review of its practical work; and that work was returned.
alter table fact
    drop check fact_kind_listed,
    add constraint fact_kind_among check (kind in (
        'REGISTERED', 'MOVED', 'REASSIGNED', 'TRAITS', 'ENROLLED', 'ACTIVE', 'HALF_WAY', 'COMPLETED',
        'CERTIFIED', 'REVOKED', 'GAINED', 'ERASED', 'FOUNDED', 'TOOK_PART', 'CLOSED', 'AWAITS', 'RETURNED'));

-- Whoever waits now: every lesson is finished, every task is handed in, none is returned and at least one waits.
insert into fact (person, id, kind, course, track, happened_at, recorded_at, month,
                  village, district, regency, province, settlement, detail)
select person, unhex(replace(uuid(), '-', '')), 'AWAITS', course, track, at, utc_timestamp(6),
       date_format(at + interval hours hour, '%Y-%m'), village, district, regency, province, settlement, ''
from (select w.person, w.course, w.track, w.at, p.village, p.district, p.regency, p.province, p.settlement,
             case z.time_zone when 'Asia/Makassar' then 8 when 'Asia/Jayapura' then 9 else 7 end hours,
             row_number() over (partition by w.person, w.course order by p.happened_at desc, p.id desc) age
      from (select k.person_key person, e.course, coalesce(max(f.track), 0) track,
                   greatest(max(done.at), max(tasks.at), coalesce(max(tasks.returned_at), max(tasks.at))) at
            from enrolment e
                join person_key k on k.account_id = e.account
                join (select enrolment, count(finished_at) finished, max(finished_at) at
                      from lesson_progress group by enrolment) done on done.enrolment = e.id
                join (select account, course, count(distinct lesson) handed_in, max(handed_in_at) at,
                             max(if(state = 'RETURNED', reviewed_at, null)) returned_at,
                             sum(state = 'WAITING') waiting,
                             count(distinct if(state = 'RETURNED', null, lesson)) not_returned
                      from hand_in group by account, course) tasks
                    on tasks.account = e.account and tasks.course = e.course
                left join fact f on f.person = k.person_key and f.course = e.course and f.kind = 'ENROLLED'
            where e.completed_at is null
              and tasks.waiting > 0
              and tasks.not_returned = (select count(distinct t.lesson) from lesson_task t where t.version = e.version_id)
              and done.finished = (select count(*) from lesson l where l.version = e.version_id)
            group by k.person_key, e.course) w
          join fact p on p.person = w.person and p.kind in ('REGISTERED', 'MOVED', 'REASSIGNED') and p.happened_at <= w.at
          left join region_version z on z.region = p.province and z.valid_to is null) places
where age = 1;
