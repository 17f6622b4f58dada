-- The new version that a learner does not want: it is not offered again.
alter table enrolment add column declined_version binary(16);

-- The versions that an enrolment was on before it took a newer one: what was done there may still arrive.
create table enrolment_version (
    enrolment  binary(16)  not null,
    version_id binary(16)  not null,
    left_at    datetime(6) not null,
    primary key (enrolment, version_id),
    foreign key (enrolment) references enrolment (id),
    foreign key (version_id) references course_version (id)
);
