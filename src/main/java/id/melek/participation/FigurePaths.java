package id.melek.participation;

import id.melek.region.Region;

/** Addresses of figures, for links from anywhere. */
public final class FigurePaths {

    public static final String FIGURES = "figures";

    /** What managers want to reach. */
    public static final String TARGETS = "targets";

    /** How many businesses there are. */
    public static final String BUSINESS_COUNTS = "business-counts";

    private FigurePaths() {}

    public static String of(Region region) {
        return FIGURES + "/" + region.code();
    }

    /** The same figures as a file. */
    public static String csv(Region region, Period period) {
        return "export/participation.csv?region=" + region.code()
                + (period.isSinceTheStart() ? "" : "&period=" + period.key());
    }
}
