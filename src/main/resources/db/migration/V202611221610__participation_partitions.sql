-- A generation lies in a partition of its own, so that an old one is emptied at once instead of row by row.
alter table figure partition by hash (generation) partitions 4;
alter table trait_figure partition by hash (generation) partitions 4;
