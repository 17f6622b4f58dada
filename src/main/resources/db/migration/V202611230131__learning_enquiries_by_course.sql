-- The reports of mistakes in one course, without reading those of all the others.
create index enquiry_of_course on enquiry (course, kind, settled_at, asked_at);
