package id.melek.participation;

import id.melek.region.Region;
import id.melek.region.Settlement;
import java.util.Optional;

/** Addresses of figures, for links from anywhere. */
public final class FigurePaths {

    public static final String FIGURES = "figures";

    /** What managers want to reach. */
    public static final String TARGETS = "targets";

    /** How many businesses there are. */
    public static final String BUSINESS_COUNTS = "business-counts";

    /** The tokens by which a manager's own programs read figures. */
    public static final String DATA_ACCESS = "data-access";

    /** The nation and its provinces, for anybody. */
    public static final String PUBLIC = "public/participation";

    /** How good the data behind the figures are. */
    public static final String QUALITY = "figures-quality";

    /** The monthly reports. */
    public static final String REPORTS = "reports";

    /** The figures for programs; how to ask is told at {@link #API_DESCRIPTION}. */
    public static final String API = "/api/v1/participation";

    public static final String API_DESCRIPTION = "v3/api-docs";

    private FigurePaths() {}

    public static String of(Region region) {
        return FIGURES + "/" + region.code();
    }

    /** The same figures as a file. */
    public static String csv(Region region, Period period) {
        return "export/participation.csv?region=" + region.code()
                + (period.isSinceTheStart() ? "" : "&period=" + period.key());
    }

    public static String csv(FigureTable table) {
        return csv(table.total().region(), table.period())
                + table.borders()
                        .filter(Borders.NOW::equals)
                        .map(now -> "&borders=" + now.key())
                        .orElse("");
    }

    /** All traits that were published of a region and its parts, as a file. */
    public static String traits(Region region, Period period) {
        return csv(region, period).replace("participation.csv?", "traits.csv?");
    }

    /** The same figures as a spreadsheet. */
    public static String xlsx(FigureTable table) {
        return csv(table).replace(".csv?", ".xlsx?");
    }

    /**
     * A picture of these figures as a file.
     *
     * @param settlement the class of a map
     * @param form {@code svg} or {@code png}
     */
    public static String picture(
            PictureKind kind,
            Region region,
            Period period,
            Indicator shown,
            Optional<Settlement> settlement,
            String form) {
        return "export/" + FigureColumn.lower(kind) + "." + form + "?region=" + region.code()
                + (period.isSinceTheStart() ? "" : "&period=" + period.key())
                + (kind == PictureKind.FUNNEL ? "" : "&show=" + FigureColumn.lower(shown))
                + settlement
                        .filter(any -> kind == PictureKind.MAP)
                        .map(one -> "&class=" + FigureColumn.lower(one))
                        .orElse("");
    }

    /** An edition of a monthly report as a file. */
    public static String pdf(Edition edition) {
        return "export/report.pdf?id=" + edition.id();
    }

    /** The same as a spreadsheet. */
    public static String workbook(Edition edition) {
        return "export/report.xlsx?id=" + edition.id();
    }

    static String fileName(FigureTable table, String ending) {
        var period = table.period().isSinceTheStart() ? "all" : table.period().key();
        return "melek-" + table.total().region().code() + "-" + period + "." + ending;
    }
}
