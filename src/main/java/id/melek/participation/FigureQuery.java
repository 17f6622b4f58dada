package id.melek.participation;

import id.melek.region.RegionId;

/**
 * The one kind of question there is: a region and its parts, by settlement class, for every indicator. What is not kept
 * cannot be asked.
 */
public record FigureQuery(RegionId region, Period period, Subject subject, Borders borders) {

    public FigureQuery(RegionId region, Period period, Subject subject) {
        this(region, period, subject, Borders.THEN);
    }

    /** About any course, each person once. */
    public FigureQuery(RegionId region, Period period) {
        this(region, period, Subject.ANY);
    }
}
