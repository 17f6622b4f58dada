package id.melek.participation;

import id.melek.region.RegionId;

/**
 * One trait of the people of one indicator, in a region and its parts, at the end of a quarter or year that was published.
 * Never crossed with a course, a class or another trait: what is not kept cannot be asked.
 */
public record TraitQuery(RegionId region, Indicator indicator, Trait trait, Period period) {}
