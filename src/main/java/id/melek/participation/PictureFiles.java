package id.melek.participation;

import id.melek.account.Person;
import id.melek.base.Texts;
import id.melek.participation.FigureAnswer.Answered;
import id.melek.participation.FigureAnswer.NotYours;
import id.melek.region.MapShapes;
import id.melek.region.Regions;
import id.melek.region.Settlement;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The pictures of a page of figures as files, in the language of whoever asks; each number from the one door to them. */
@Component
class PictureFiles {

    private final Figures figures;
    private final MapShapes shapes;
    private final Regions regions;
    private final Texts texts;
    private final Clock clock;

    PictureFiles(Figures figures, MapShapes shapes, Regions regions, Texts texts, Clock clock) {
        this.figures = figures;
        this.shapes = shapes;
        this.regions = regions;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param settlement the class of a map; empty for all */
    record Wish(PictureKind kind, FigureQuery query, Indicator shown, Optional<Settlement> settlement) {}

    /** Empty where the asker may not see it, and where there is nothing to draw. */
    Optional<PictureFile> draw(Person who, Wish wish) {
        return switch (figures.ask(who, wish.query())) {
            case NotYours() -> Optional.empty();
            case Answered(var table) -> draw(who, wish, table);
        };
    }

    private Optional<PictureFile> draw(Person who, Wish wish, FigureTable table) {
        var language = Texts.language(who.language());
        var someone = Optional.of(table).filter(one -> !one.total().hasNoParticipants());
        return switch (wish.kind()) {
            case MAP ->
                FigureMap.of(table, wish.shown(), shapes, texts, language)
                        .map(map -> map.picture(wish.settlement()))
                        .map(map -> new PictureFile(
                                map.title(), Optional.empty(), map.alone(), notes(table, language, true)));
            case TREND ->
                someone.flatMap(any -> Trend.ask(figures, who, table.total().region(), wish.shown(), last(wish)))
                        .map(trend -> trend.picture(texts, language))
                        .map(trend -> file(
                                trend.title(),
                                trend.svg(people -> Trend.count(people, language)),
                                notes(table, language, false)));
            case FUNNEL ->
                someone.map(one -> Funnel.of(one).picture(texts, language))
                        .map(funnel -> file(funnel.title(), funnel.svg(), notes(table, language, false)));
        };
    }

    private static PictureFile file(String title, String drawing, List<String> notes) {
        return new PictureFile(title, Optional.of(title), drawing, notes);
    }

    private YearMonth last(Wish wish) {
        var query = wish.query();
        return Trend.last(query.period(), YearMonth.now(clock.withZone(regions.zoneOf(query.region()))));
    }

    private List<String> notes(FigureTable table, Locale language, boolean perInhabitant) {
        var words = new WorkbookWords(texts, language);
        var notes = new ArrayList<String>();
        if (table.madeUp()) {
            notes.add(words.say("participation.picture.made-up"));
        }
        var zone = regions.zoneOf(table.total().region().id());
        notes.add(words.say("participation.picture.source") + " "
                + words.say("participation.fresh", words.moment(table.freshAt(), zone)));
        table.total()
                .population()
                .filter(any -> perInhabitant)
                .ifPresent(people -> notes.add(words.say(
                        "participation.picture.inhabitants",
                        people.source(),
                        people.asOf().toString())));
        notes.add(words.say("participation.picture.estimate"));
        return notes;
    }
}
