package id.melek.participation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import id.melek.account.Person;
import id.melek.base.Texts;
import id.melek.participation.FigureMap;
import id.melek.participation.FigureTable;
import id.melek.participation.Figures;
import id.melek.participation.Funnel;
import id.melek.participation.PictureKind;
import id.melek.participation.Trend;
import id.melek.region.MapShapes;
import id.melek.region.Regions;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/** The pictures of a page of figures: the map where there are shapes, the trend and the funnel where there is anybody. */
@SpringComponent
class FigurePictures {

    private final Figures figures;
    private final MapShapes shapes;
    private final Regions regions;
    private final Texts texts;
    private final Clock clock;

    FigurePictures(Figures figures, MapShapes shapes, Regions regions, Texts texts, Clock clock) {
        this.figures = figures;
        this.shapes = shapes;
        this.regions = regions;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param who they are shown to, who may see the table */
    Component of(Person who, FigureTable table, Look look, Locale language) {
        var pictures = new Div();
        pictures.addClassName("pictures");
        FigureMap.of(table, look.shown(), shapes, texts, language)
                .ifPresent(map -> pictures.add(new MapSection(table, look, map)));
        if (!table.total().hasNoParticipants()) {
            trend(who, table, look)
                    .ifPresent(trend ->
                            pictures.add(new TrendSection(trend, texts, links(PictureKind.TREND, table, look))));
            pictures.add(new FunnelSection(Funnel.of(table), texts, links(PictureKind.FUNNEL, table, look)));
        }
        return pictures;
    }

    private static PictureLinks links(PictureKind kind, FigureTable table, Look look) {
        return new PictureLinks(kind, table.total().region(), look);
    }

    /** Up to the end of what is looked at, and never beyond the running month. */
    private Optional<Trend> trend(Person who, FigureTable table, Look look) {
        var region = table.total().region();
        var now = YearMonth.now(clock.withZone(regions.zoneOf(region.id())));
        return Trend.ask(figures, who, region, look.shown(), Trend.last(look.period(), now));
    }
}
