-- What a letter brings along, by the name under which its keeper finds it when the letter leaves.
alter table letter add column file_name varchar(120) character set ascii collate ascii_bin;
