-- What the ledger knows a business by; random, as the keys of people are.
alter table business add column business_key binary(16);
update business set business_key = random_bytes(16);
alter table business
    modify column business_key binary(16) not null,
    add constraint business_business_key unique (business_key);

-- A business is a participant of its own, with facts of its own kinds.
alter table fact
    drop check fact_kind_known,
    add constraint fact_kind_listed check (kind in (
        'REGISTERED', 'MOVED', 'REASSIGNED', 'TRAITS', 'ENROLLED', 'ACTIVE', 'HALF_WAY', 'COMPLETED',
        'CERTIFIED', 'REVOKED', 'GAINED', 'ERASED', 'FOUNDED', 'TOOK_PART', 'CLOSED'));

-- The businesses that are there: each is where the member who has belonged to it longest is, and began with that one. A
-- business that nobody belongs to any more left no trace of when it ended, and is left out.
create table business_lead (
    business     binary(16)  not null,
    business_key binary(16)  not null,
    person       binary(16)  not null,
    since        datetime(6) not null,
    primary key (business)
);
insert into business_lead (business, business_key, person, since)
select business, business_key, person, since
from (select m.business_id business, b.business_key, k.person_key person, m.since,
             row_number() over (partition by m.business_id order by m.since, m.id) age
      from business_member m
          join business b on b.id = m.business_id
          join person_key k on k.account_id = m.account_id
      where m.until is null) members
where age = 1;

-- Months are those of the province's time zone, which knows no summer time.
insert into fact (person, id, kind, course, track, happened_at, recorded_at, month,
                  village, district, regency, province, settlement, detail)
select business_key, unhex(replace(uuid(), '-', '')), 'FOUNDED', 0, 0, since, utc_timestamp(6),
       date_format(since + interval hours hour, '%Y-%m'), village, district, regency, province, settlement, ''
from (select l.business_key, l.since, p.village, p.district, p.regency, p.province, p.settlement,
             case z.time_zone when 'Asia/Makassar' then 8 when 'Asia/Jayapura' then 9 else 7 end hours,
             row_number() over (partition by l.business_key order by p.happened_at desc, p.id desc) age
      from business_lead l
          join fact p on p.person = l.person and p.kind in ('REGISTERED', 'MOVED', 'REASSIGNED')
              and p.happened_at <= l.since
          left join region_version z on z.region = p.province and z.valid_to is null) places
where age = 1;

insert into fact (person, id, kind, course, track, happened_at, recorded_at, month,
                  village, district, regency, province, settlement, detail)
select l.business_key, unhex(replace(uuid(), '-', '')), p.kind, 0, 0, p.happened_at, utc_timestamp(6), p.month,
       p.village, p.district, p.regency, p.province, p.settlement, ''
from business_lead l
    join fact p on p.person = l.person and p.kind in ('MOVED', 'REASSIGNED') and p.happened_at > l.since;

insert into participant (person, village)
select l.business_key, p.village
from business_lead l
    join participant p on p.person = l.person
    join fact f on f.person = l.business_key and f.kind = 'FOUNDED';

-- A business takes part as soon as one of its people enrolled, and not before that one belonged to it.
insert into fact (person, id, kind, course, track, happened_at, recorded_at, month,
                  village, district, regency, province, settlement, detail)
select business_key, unhex(replace(uuid(), '-', '')), 'TOOK_PART', course, track, at, utc_timestamp(6),
       date_format(at + interval hours hour, '%Y-%m'), village, district, regency, province, settlement, ''
from (select t.business_key, t.course, t.track, t.at, p.village, p.district, p.regency, p.province, p.settlement,
             case z.time_zone when 'Asia/Makassar' then 8 when 'Asia/Jayapura' then 9 else 7 end hours,
             row_number() over (partition by t.business_key, t.course order by p.happened_at desc, p.id desc) age
      from (select l.business_key, f.course, max(f.track) track,
                   min(greatest(f.happened_at, m.since, l.since)) at
            from business_lead l
                join business_member m on m.business_id = l.business
                join person_key k on k.account_id = m.account_id
                join fact f on f.person = k.person_key and f.kind = 'ENROLLED'
                    and (m.until is null or f.happened_at < m.until)
            group by l.business_key, f.course) t
          join fact p on p.person = t.business_key and p.kind in ('FOUNDED', 'MOVED', 'REASSIGNED')
              and p.happened_at <= t.at
          left join region_version z on z.region = p.province and z.valid_to is null) places
where age = 1;

drop table business_lead;
