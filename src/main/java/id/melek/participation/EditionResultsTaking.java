package id.melek.participation;

import id.melek.account.Person;
import id.melek.base.Texts;
import id.melek.catalog.Courses;
import id.melek.catalog.Tracks;
import id.melek.participation.EditionResults.ByTrait;
import id.melek.participation.EditionResults.Line;
import id.melek.region.RegionId;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Takes the results of an edition: traits as they were published, everything else from the door to the figures. */
@Component
class EditionResultsTaking {

    private static final List<Trait> TRAITS = List.of(Trait.GENDER, Trait.DISABILITY, Trait.AGE);
    private static final int LARGEST = 5;

    private final Figures figures;
    private final TraitFigures traits;
    private final Courses courses;
    private final Tracks tracks;
    private final Subjects subjects;

    EditionResultsTaking(Figures figures, TraitFigures traits, Courses courses, Tracks tracks, Subjects subjects) {
        this.figures = figures;
        this.traits = traits;
        this.courses = courses;
        this.tracks = tracks;
        this.subjects = subjects;
    }

    /** @param months the tables of the twelve months */
    EditionResults take(Person who, RegionId region, YearMonth month, List<FigureTable> months) {
        var quarter = quarter(month);
        boolean hidden = months.stream().anyMatch(one -> gained(one).hidesNewcomers());
        int gained = hidden
                ? Split.HIDDEN.all()
                : months.stream().mapToInt(one -> gained(one).newcomers()).sum();
        int points = months.stream().mapToInt(one -> gained(one).points()).sum();
        int enrolled = months.stream()
                .mapToInt(one -> one.total().cells(Indicator.ENROLLED).newcomers())
                .sum();
        return new EditionResults(
                quarter.map(Period::key),
                quarter.map(one -> traits(who, region, one)).orElse(List.of()),
                Gain.of(gained, points, enrolled),
                gained,
                tracks(who, region, month),
                courses(who, region, month));
    }

    private static Cells gained(FigureTable table) {
        return table.total().cells(Indicator.GAINED);
    }

    /** The latest that is published, and had ended when the month did. */
    private Optional<Period> quarter(YearMonth month) {
        var ended = Period.quarterOf(month.plusMonths(1).minusMonths(3));
        return traits.latest()
                .map(latest -> latest.last().orElseThrow().isAfter(ended.last().orElseThrow()) ? ended : latest);
    }

    private List<ByTrait> traits(Person who, RegionId region, Period quarter) {
        return TRAITS.stream()
                .flatMap(trait -> switch (traits.ask(who, new TraitQuery(region, Indicator.ENROLLED, trait, quarter))) {
                    case TraitAnswer.Answered answer ->
                        Stream.of(new ByTrait(
                                trait, answer.total().people(), answer.total().hidden()));
                    case TraitAnswer.NotPublished none -> Stream.empty();
                    case TraitAnswer.NotYours none -> Stream.empty();
                })
                .toList();
    }

    private List<Line> tracks(Person who, RegionId region, YearMonth month) {
        return tracks.published(Texts.INDONESIAN).stream()
                .flatMap(track ->
                        line(who, region, month, track.title(), Subject.ofTrack(subjects.track(track.track())))
                                .stream())
                .toList();
    }

    private List<Line> courses(Person who, RegionId region, YearMonth month) {
        return courses.all(Texts.INDONESIAN).stream()
                .flatMap(course -> line(who, region, month, course.title(), Subject.of(course.id())).stream())
                .filter(line -> line.enrolled() > 0)
                .sorted(Comparator.comparingInt(Line::enrolled).reversed().thenComparing(Line::name))
                .limit(LARGEST)
                .toList();
    }

    private Optional<Line> line(Person who, RegionId region, YearMonth month, String name, Subject subject) {
        return switch (figures.ask(who, new FigureQuery(region, Period.of(month), subject))) {
            case FigureAnswer.NotYours() -> Optional.empty();
            case FigureAnswer.Answered(var table) ->
                Optional.of(new Line(
                        name,
                        Split.people(table.total().cells(Indicator.ENROLLED)).all(),
                        Split.newcomers(table.total().cells(Indicator.ENROLLED)).all(),
                        Split.people(table.total().cells(Indicator.COMPLETED)).all(),
                        Split.people(table.total().cells(Indicator.CERTIFIED)).all()));
        };
    }
}
