-- The tree of regions on which the figures "as the regions are now" were derived, in the generation after the one that
-- is shown; null: there are none.
alter table rollup_generation
    add column revision          int after live,
    add column building_revision int after building;
