-- Further facts, and what they need to say: the track of a course, and details such as traits or points.
alter table fact
    drop check fact_kind,
    add column track int not null default 0 after course,
    add column detail varchar(40) character set ascii not null default '' after settlement,
    add constraint fact_kind_known check (kind in (
        'REGISTERED', 'MOVED', 'REASSIGNED', 'TRAITS', 'ENROLLED', 'ACTIVE', 'HALF_WAY', 'COMPLETED',
        'CERTIFIED', 'REVOKED', 'GAINED', 'ERASED'));

-- Tracks as the figures know them, for life.
create table track_number (
    number int          not null auto_increment,
    slug   varchar(100) not null,
    primary key (number),
    constraint track_number_slug unique (slug)
);

-- Bookings and roll-ups are derived from the facts: the new ones are filled by a rebuild at the next start.
drop table booking;
drop table rollup;

-- spread: into which spans of time the amount goes (a: all of them; m, q, y, e: only month, quarter, year or ever).
-- traits: one character each for gender, age band, disability, sector, size, sold before; '-' is not known.
create table booking (
    id         binary(16)                     not null,
    booked_at  datetime(6)                    not null,
    indicator  tinyint unsigned               not null,
    subject    int                            not null,
    spread     char(1) character set ascii    not null,
    month      char(7) character set ascii    not null,
    village    int                            not null,
    district   int                            not null,
    regency    int                            not null,
    province   int                            not null,
    settlement varchar(8) character set ascii not null,
    traits     char(6) character set ascii    not null,
    people     int                            not null,
    new_people int                            not null,
    points     int                            not null,
    primary key (id)
);

-- A row per region at every level. subject 0: any course, each person once; above 0: a course; below 0: a track, minus
-- its number. Courses and tracks stand from the district up. grain 0: since the start (period 0); 1: year; 2: quarter
-- (year * 4 + 0..3); 3: month (year * 12 + 0..11). settlement 0 urban, 1 suburban, 2 rural.
create table figure (
    generation smallint unsigned  not null,
    subject    int                not null,
    region     int                not null,
    indicator  tinyint unsigned   not null,
    grain      tinyint unsigned   not null,
    period     smallint unsigned  not null,
    settlement tinyint unsigned   not null,
    people     int                not null,
    new_people int                not null,
    points     int                not null,
    primary key (generation, subject, region, indicator, grain, period, settlement)
);

-- One trait at a time, from the district up, in quarters and years, never by course.
create table trait_figure (
    generation smallint unsigned           not null,
    region     int                         not null,
    indicator  tinyint unsigned            not null,
    trait      tinyint unsigned            not null,
    value      char(1) character set ascii not null,
    grain      tinyint unsigned            not null,
    period     smallint unsigned           not null,
    people     int                         not null,
    new_people int                         not null,
    primary key (generation, region, indicator, trait, value, grain, period)
);

alter table rollup_generation add column model int not null default 1;

-- What the ledger did not say yet about those who were there before.
insert into track_number (slug) select distinct track from course_version order by track;
update fact f
    join (select course, track, row_number() over (partition by course order by published_at desc, id desc) age
          from course_version) v on v.course = f.course and v.age = 1
    join track_number t on t.slug = v.track
set f.track = t.number;

insert into fact (person, id, kind, course, track, happened_at, recorded_at, month,
                  village, district, regency, province, settlement, detail)
select person, unhex(replace(uuid(), '-', '')), 'ACTIVE', course, track, happened_at, recorded_at, month,
       village, district, regency, province, settlement, ''
from fact where kind in ('ENROLLED', 'COMPLETED');

insert into fact (person, id, kind, course, track, happened_at, recorded_at, month,
                  village, district, regency, province, settlement, detail)
select person, unhex(replace(uuid(), '-', '')), 'HALF_WAY', course, track, happened_at, recorded_at, month,
       village, district, regency, province, settlement, ''
from fact where kind = 'COMPLETED';

insert into fact (person, id, kind, course, track, happened_at, recorded_at, month,
                  village, district, regency, province, settlement, detail)
select f.person, unhex(replace(uuid(), '-', '')), 'CERTIFIED', f.course, f.track, f.happened_at, f.recorded_at, f.month,
       f.village, f.district, f.regency, f.province, f.settlement, ''
from fact f
    join person_key k on k.person_key = f.person
    join certificate c on c.account_id = k.account_id and c.course = f.course and c.revoked_at is null
where f.kind = 'COMPLETED';
