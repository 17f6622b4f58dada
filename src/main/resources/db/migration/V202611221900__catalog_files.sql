-- What a version was made from, byte for byte: authors go on from it, and it is handed out again as it came.
create table course_version_file (
    version binary(16)                       not null,
    path    varchar(200) character set ascii not null,
    content mediumblob                       not null,
    primary key (version, path),
    foreign key (version) references course_version (id)
);
