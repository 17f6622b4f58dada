-- A question wants all indicators of few spans of time: they lie together, and a region is a handful of places in the table.
alter table figure
    drop primary key,
    add primary key (generation, subject, region, grain, period, indicator, settlement);
