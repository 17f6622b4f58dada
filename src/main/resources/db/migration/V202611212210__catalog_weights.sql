-- bytes stays what opening the lesson costs: text (questions too) and pictures. played_bytes comes on top when sounds and
-- videos are played. narration names the medium that reads the lesson aloud.
alter table lesson_text
    add column text_bytes   int not null default 0,
    add column played_bytes int not null default 0,
    add column narration    varchar(60) character set ascii;

-- What was published before was not weighed apart: near enough, by the same method (deflate).
update lesson_text set text_bytes = least(bytes, length(compress(concat(html, practice, test))));
