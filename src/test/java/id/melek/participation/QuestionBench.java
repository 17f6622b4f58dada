package id.melek.participation;

import id.melek.account.AccountId;
import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.base.Texts;
import id.melek.base.Uuids;
import id.melek.catalog.Courses;
import id.melek.participation.FigureAnswer.Answered;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.RegionLevel;
import id.melek.region.Regions;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every kind of question that a click of a manager leads to; those of one click together are one question. */
final class QuestionBench {

    private static final int MONTHS = 24;

    private final ApplicationContext melek;
    private final Figures figures;
    private final TraitFigures traits;
    private final Regions regions;
    private final JdbcTemplate database;
    private final QuestionTimes times;
    private final Person manager =
            new Person(new AccountId(Uuids.next()), "Ratna", Role.MANAGER, RegionId.NATION, Texts.INDONESIAN);
    private final YearMonth lastMonth = YearMonth.now(ZoneOffset.UTC).minusMonths(1);
    private final Period month = Period.of(lastMonth);
    private final Period quarter = Period.quarterOf(lastMonth.minusMonths(3));
    private final Period year = Period.ofYear(lastMonth.getYear());

    QuestionBench(ApplicationContext melek) {
        this.melek = melek;
        this.figures = melek.getBean(Figures.class);
        this.traits = melek.getBean(TraitFigures.class);
        this.regions = melek.getBean(Regions.class);
        this.database = melek.getBean(JdbcTemplate.class);
        this.times = new QuestionTimes(regions, database);
    }

    void run() {
        publish();
        times.head();
        figures();
        subjects();
        borders();
        byTrait();
        pages();
        comparisons();
        trends();
        targets();
        quality();
        programs();
        files();
    }

    /** What a job does where one runs. */
    private void publish() {
        var publications = melek.getBean(TraitPublications.class);
        System.out.println();
        for (var due : publications.due()) {
            var began = System.nanoTime();
            publications.publish(due);
            System.out.printf(
                    Locale.ROOT, "published the traits of %s in %.1f s%n", due, (System.nanoTime() - began) / 1e9);
        }
    }

    private void figures() {
        ask("nation, since the start", RegionLevel.NATION, Period.SINCE_THE_START, Subject.ANY);
        ask("nation, a month", RegionLevel.NATION, month, Subject.ANY);
        ask("nation, a quarter", RegionLevel.NATION, quarter, Subject.ANY);
        ask("nation, a year", RegionLevel.NATION, year, Subject.ANY);
        ask("province, a month", RegionLevel.PROVINCE, month, Subject.ANY);
        ask("regency, a quarter", RegionLevel.REGENCY, quarter, Subject.ANY);
        ask("district, since the start", RegionLevel.DISTRICT, Period.SINCE_THE_START, Subject.ANY);
        ask("district, a month", RegionLevel.DISTRICT, month, Subject.ANY);
        ask("village, a year", RegionLevel.VILLAGE, year, Subject.ANY);
    }

    private void subjects() {
        var subjects = melek.getBean(Subjects.class);
        var course = melek.getBean(Courses.class).published(Texts.INDONESIAN).getFirst();
        var track = Subject.ofTrack(subjects.track(course.track()));
        ask("nation, a month, one course", RegionLevel.NATION, month, Subject.of(course.id()));
        ask("nation, a year, one track", RegionLevel.NATION, year, track);
        ask("province, a quarter, one track", RegionLevel.PROVINCE, quarter, track);
    }

    /** In the borders of today, where any region has ever changed. */
    private void borders() {
        if (regions.revision() > 0) {
            var level = RegionLevel.PROVINCE;
            times.ask(
                    "province, a year, borders of now",
                    level,
                    region -> figures.ask(manager, new FigureQuery(region.id(), year, Subject.ANY, Borders.NOW)),
                    region -> LedgerSql.newcomers(region, year, Subject.ANY));
        }
    }

    private void ask(String name, RegionLevel level, Period period, Subject subject) {
        times.ask(
                name,
                level,
                region -> figures.ask(manager, new FigureQuery(region.id(), period, subject)),
                region -> LedgerSql.newcomers(region, period, subject));
    }

    private void byTrait() {
        byTrait("nation, enrolled by gender", RegionLevel.NATION, Trait.GENDER);
        byTrait("province, enrolled by age", RegionLevel.PROVINCE, Trait.AGE);
        byTrait("regency, enrolled by disability", RegionLevel.REGENCY, Trait.DISABILITY);
        byTrait("district, enrolled by gender", RegionLevel.DISTRICT, Trait.GENDER);
        times.ask(
                "nation, all traits, 5 indicators",
                RegionLevel.NATION,
                region ->
                        traits.all(manager, region.id(), Period.SINCE_THE_START).published());
    }

    private void byTrait(String name, RegionLevel level, Trait trait) {
        var published = traits.latest().orElseThrow();
        times.ask(name, level, region -> byTrait(region, trait), region -> LedgerSql.byTrait(region, trait, published));
    }

    private TraitAnswer byTrait(Region region, Trait trait) {
        return traits.ask(
                manager,
                new TraitQuery(
                        region.id(), Indicator.ENROLLED, trait, traits.latest().orElseThrow()));
    }

    /** A page of figures: its table, its trend, and who takes part. */
    private void pages() {
        for (var level : List.of(RegionLevel.NATION, RegionLevel.PROVINCE, RegionLevel.REGENCY)) {
            page("whole page: " + FigureColumn.lower(level), level, Indicator.ENROLLED);
        }
        page("whole page: nation, certified", RegionLevel.NATION, Indicator.CERTIFIED);
        page("whole page: regency, certified", RegionLevel.REGENCY, Indicator.CERTIFIED);
    }

    private void page(String name, RegionLevel level, Indicator shown) {
        times.ask(
                name,
                level,
                region -> List.of(
                        figures.ask(manager, new FigureQuery(region.id(), month)),
                        trend(region, shown),
                        byTrait(region, Trait.GENDER)),
                region -> LedgerSql.newcomers(region, month, Subject.ANY));
    }

    private void comparisons() {
        var before = month.previous().orElseThrow();
        times.ask(
                "two provinces, a month",
                RegionLevel.PROVINCE,
                region -> List.of(
                        figures.ask(manager, new FigureQuery(region.id(), month)),
                        figures.whole(manager, new FigureQuery(sibling(region).id(), month))),
                region -> LedgerSql.newcomers(region, month, Subject.ANY));
        times.ask(
                "nation, two months",
                RegionLevel.NATION,
                region -> List.of(
                        figures.ask(manager, new FigureQuery(region.id(), month)),
                        figures.whole(manager, new FigureQuery(region.id(), before))),
                region -> LedgerSql.months(region, lastMonth.minusMonths(1), lastMonth));
    }

    private Region sibling(Region region) {
        var path = regions.path(region.id());
        var siblings = regions.children(path.get(path.size() - 2).id());
        return siblings.get((siblings.indexOf(region) + 1) % siblings.size());
    }

    private void trends() {
        for (var level : List.of(RegionLevel.NATION, RegionLevel.REGENCY)) {
            var name = FigureColumn.lower(level);
            times.ask(
                    name + ", trend of 12 months",
                    level,
                    region -> trend(region, Indicator.ENROLLED),
                    region -> LedgerSql.months(region, lastMonth.minusMonths(11), lastMonth));
            times.ask(
                    name + ", trend of the certified",
                    level,
                    region -> trend(region, Indicator.CERTIFIED),
                    region -> LedgerSql.certified(region, lastMonth));
            var first = lastMonth.minusMonths(MONTHS - 1L);
            times.ask(
                    name + ", trend of 24 months",
                    level,
                    region -> figures.months(manager, region.id(), Indicator.ENROLLED, first, lastMonth),
                    region -> LedgerSql.months(region, first, lastMonth));
        }
    }

    private Optional<Trend> trend(Region region, Indicator shown) {
        return Trend.ask(figures, manager, region, shown, lastMonth);
    }

    private void targets() {
        var targets = new TargetQuestions(melek.getBean(Targets.class), regions, manager);
        for (int wanted : List.of(20, 100, 195)) {
            int set = targets.setUpTo(wanted);
            times.ask("targets page, " + set + " targets", RegionLevel.NATION, region -> targets.page());
        }
        targets.removeAll();
        database.update(
                "delete from target_change where changed_by = ?",
                Uuids.bytes(manager.id().value()));
    }

    private void quality() {
        var quality = melek.getBean(DataQuality.class);
        var counts = new QualityCounts(melek);
        counts.fill();
        for (var level : List.of(RegionLevel.NATION, RegionLevel.PROVINCE)) {
            times.ask(
                    "data quality of a " + FigureColumn.lower(level),
                    level,
                    region -> quality.report(manager, region.id()),
                    region -> LedgerSql.late(region, lastMonth.minusMonths(QualityCounting.MONTHS - 1L)));
        }
        counts.empty();
        var businesses = melek.getBean(BusinessCounts.class);
        times.ask(
                "business counts",
                RegionLevel.NATION,
                region -> List.of(businesses.inForce(manager), businesses.imports(manager)));
        var editions = melek.getBean(Editions.class);
        times.ask(
                "monthly reports, the list",
                RegionLevel.NATION,
                region -> List.of(editions.list(manager), editions.regions(manager), editions.months(manager)));
    }

    /** What needs no person at a screen: the API, and the page for everybody. */
    private void programs() {
        var first = lastMonth.minusMonths(11);
        Function<Region, String> months = region -> LedgerSql.months(region, first, lastMonth);
        api("API: province by class, 12 months", RegionLevel.PROVINCE, "settlement,month", months);
        api("API: its parts, class, 12 months", RegionLevel.PROVINCE, "region,settlement,month", months);
        api("API: nation by class, 12 months", RegionLevel.NATION, "settlement,month", months);
        api("API: provinces by class, 12 months", RegionLevel.NATION, "region,settlement,month", months);
        var page = melek.getBean(PublicPage.class);
        times.ask(
                "public page, made once a minute",
                RegionLevel.NATION,
                region -> page.write(figures.published(), Texts.INDONESIAN),
                region -> LedgerSql.newcomers(region, Period.SINCE_THE_START, Subject.ANY));
    }

    private void api(String name, RegionLevel level, String by, Function<Region, String> sql) {
        var reader = melek.getBean(ApiReader.class);
        var answers = melek.getBean(ApiAnswers.class);
        var first = lastMonth.minusMonths(11);
        times.ask(
                name,
                level,
                region -> answers.answer(
                        manager,
                        reader.read(
                                manager,
                                Map.of(
                                        "region", new String[] {region.code()},
                                        "by", new String[] {by},
                                        "from", new String[] {first.toString()},
                                        "to", new String[] {lastMonth.toString()})),
                        ""),
                sql);
    }

    /** Not figures on a screen, but downloads. */
    private void files() {
        times.ask(
                "file: nation, a month, CSV",
                RegionLevel.NATION,
                region -> FiguresCsv.write(table(region)),
                region -> LedgerSql.newcomers(region, month, Subject.ANY));
        times.ask(
                "file: nation, a month, XLSX",
                RegionLevel.NATION,
                region -> new FigureWorkbook(
                                table(region),
                                traits.all(manager, region.id(), month),
                                new WorkbookWords(melek.getBean(Texts.class), Texts.INDONESIAN),
                                ZoneOffset.UTC)
                        .bytes(),
                region -> LedgerSql.newcomers(region, month, Subject.ANY));
        var pictures = melek.getBean(PictureFiles.class);
        Stream.of(PictureKind.values())
                .forEach(kind -> times.ask(
                        "file: nation, " + FigureColumn.lower(kind) + ", SVG",
                        RegionLevel.NATION,
                        region -> pictures.draw(manager, wish(kind, region)).map(PictureFile::svg)));
        var editions = melek.getBean(EditionTaking.class);
        times.ask(
                "file: nation, monthly report",
                RegionLevel.NATION,
                region -> editions.take(manager, region.id(), lastMonth));
    }

    private PictureFiles.Wish wish(PictureKind kind, Region region) {
        return new PictureFiles.Wish(kind, new FigureQuery(region.id(), month), Indicator.ENROLLED, Optional.empty());
    }

    private FigureTable table(Region region) {
        return ((Answered) figures.ask(manager, new FigureQuery(region.id(), month))).table();
    }
}
