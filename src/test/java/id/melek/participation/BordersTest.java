package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.account.AccountId;
import id.melek.account.Installation;
import id.melek.account.LearnerRegistered;
import id.melek.account.Person;
import id.melek.account.PersonKey;
import id.melek.account.Role;
import id.melek.base.Texts;
import id.melek.catalog.CourseId;
import id.melek.learning.LearnerEnrolled;
import id.melek.region.ChangingRegions;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.Regions;
import id.melek.region.Settlement;
import id.melek.region.VillageReassigned;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** In March a village moves to another district, in April another is merged with its neighbour. */
@SpringBootTest
class BordersTest {

    private static final String WATU = "53.10.12.1008";
    private static final String OLD_DISTRICT = "53.10.12";
    private static final String NEW_DISTRICT = "53.10.01";
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final CourseId COURSE = new CourseId(901);

    @Autowired
    FactRepository facts;

    @Autowired
    RollupRepository rollups;

    @Autowired
    Subjects subjects;

    @Autowired
    Comparison comparison;

    @Autowired
    BusinessCounts counts;

    @Autowired
    Installation installation;

    @Autowired
    JdbcTemplate database;

    @Autowired
    DataSource dataSource;

    @Autowired
    PlatformTransactionManager transactions;

    private final ChangingRegions country = new ChangingRegions();
    private final Person ratna =
            new Person(new AccountId(UUID.randomUUID()), "Ratna", Role.MANAGER, RegionId.NATION, Texts.INDONESIAN);
    private Instant now = Instant.parse("2026-02-10T04:00:00Z");
    private PersonKey sari;
    private RegionId watu;

    @BeforeEach
    void registerAndMoveTheVillage() {
        forgetEverybody();
        watu = region(WATU).id();
        sari = register(watu);
        enrol(sari);
        now = Instant.parse("2026-03-02T04:00:00Z");
        assertThat(country.move(WATU, NEW_DISTRICT + ".1099", LocalDate.of(2026, 3, 1), this::hear))
                .isTrue();
    }

    @AfterEach
    void forgetEverybody() {
        for (var table : List.of("fact", "booking", "participant", "figure", "trait_figure")) {
            database.update("delete from " + table);
        }
        rollups.setGenerations(new RollupRepository.Pair(2, null), null);
    }

    @Test
    void whatHappenedInAVillageGoesWithItToItsDistrictOfToday() {
        rebuild().replaceAll();

        assertThat(enrolledInFebruary(OLD_DISTRICT, Borders.THEN)).isEqualTo(1);
        assertThat(enrolledInFebruary(NEW_DISTRICT, Borders.THEN)).isZero();
        assertThat(enrolledInFebruary(OLD_DISTRICT, Borders.NOW)).isZero();
        assertThat(enrolledInFebruary(NEW_DISTRICT, Borders.NOW)).isEqualTo(1);
    }

    @Test
    void everyAnswerSaysInWhichBordersItIs() {
        assertThat(ask(NEW_DISTRICT, Borders.NOW).borders()).contains(Borders.THEN);
        rebuild().replaceAll();
        assertThat(ask(NEW_DISTRICT, Borders.NOW).borders()).contains(Borders.NOW);
        assertThat(ask(NEW_DISTRICT, Borders.THEN).borders()).contains(Borders.THEN);
    }

    @Test
    void whereNoRegionHasEverChangedThereIsNothingToChoose() {
        var unchanged = figures(new ChangingRegions().regions());
        assertThat(((FigureAnswer.Answered) unchanged.ask(ratna, query(NEW_DISTRICT, Borders.NOW)))
                        .table()
                        .borders())
                .isEmpty();
    }

    @Test
    void aLateFactIsFoldedIntoBothAndTheNextRebuildFindsNoDifference() {
        rebuild().replaceAll();
        var budi = register(watu);
        enrolAt(budi, Instant.parse("2026-02-20T04:00:00Z"));
        fold();

        assertThat(enrolledInFebruary(NEW_DISTRICT, Borders.NOW)).isEqualTo(2);
        assertThat(rebuild().run()).isEmpty();
        assertThat(enrolledInFebruary(NEW_DISTRICT, Borders.NOW)).isEqualTo(2);
    }

    @Test
    void peopleOfAMergedVillageCountInTheOneThatLivesOnAndInItsClass() {
        var neighbour = country.regions().children(region(NEW_DISTRICT).id()).getLast();
        enrolAt(register(neighbour.id()), Instant.parse("2026-02-20T04:00:00Z"));
        now = Instant.parse("2026-04-02T04:00:00Z");
        assertThat(country.merge(neighbour.code(), NEW_DISTRICT + ".1099", LocalDate.of(2026, 4, 1), this::hear))
                .isTrue();
        rebuild().replaceAll();

        assertThat(ask(NEW_DISTRICT, Borders.NOW).parts())
                .filteredOn(row -> row.region().id().equals(watu))
                .singleElement()
                .satisfies(row -> assertThat(row.cells(Indicator.ENROLLED)
                                .people(country.regions()
                                        .find(watu)
                                        .orElseThrow()
                                        .settlement()))
                        .isEqualTo(2));
    }

    @Test
    void partsAddUpToTheirWholeInTheBordersOfToday() {
        rebuild().replaceAll();
        for (var code : List.of("ID", "53", "53.10", NEW_DISTRICT, OLD_DISTRICT)) {
            var table = ask(code, Borders.NOW);
            for (var indicator : Indicator.MAIN) {
                assertThat(table.parts().stream()
                                .mapToInt(row -> row.cells(indicator).people())
                                .sum())
                        .as(code + " " + indicator)
                        .isEqualTo(table.total().cells(indicator).people());
            }
        }
    }

    @Test
    void afterAnotherChangeTheFiguresOfTodayAreOldUntilTheyAreDerivedAgain() {
        var rebuild = rebuild();
        assertThat(rebuild.isBehindRegions()).isTrue();
        rebuild.replaceAll();
        assertThat(rebuild.isBehindRegions()).isFalse();

        var other =
                region(NEW_DISTRICT + ".1099").settlement() == Settlement.URBAN ? Settlement.RURAL : Settlement.URBAN;
        country.reclassify(NEW_DISTRICT + ".1099", other, LocalDate.of(2026, 3, 2), this::hear);

        assertThat(rebuild.isBehindRegions()).isTrue();
        assertThat(ask(NEW_DISTRICT, Borders.NOW).borders()).contains(Borders.THEN);
        enrolAt(register(watu), Instant.parse("2026-02-20T04:00:00Z"));
        fold();
        rebuild.replaceAll();
        assertThat(enrolledEver(NEW_DISTRICT, other)).isEqualTo(2);
    }

    private int enrolledEver(String code, Settlement settlement) {
        return ask(code, Borders.NOW).total().cells(Indicator.ENROLLED).people(settlement);
    }

    private int enrolledInFebruary(String code, Borders borders) {
        return ask(code, borders).total().cells(Indicator.ENROLLED).newcomers();
    }

    private Figures figures(Regions regions) {
        var repository = new FigureRepository(new NamedParameterJdbcTemplate(dataSource));
        var discretion = new Discretion(repository, regions);
        return new Figures(repository, discretion, rollups, counts, regions, installation, clock());
    }

    private FigureTable ask(String code, Borders borders) {
        return ((FigureAnswer.Answered) figures(country.regions()).ask(ratna, query(code, borders))).table();
    }

    private FigureQuery query(String code, Borders borders) {
        return new FigureQuery(region(code).id(), Period.of(FEBRUARY), Subject.ANY, borders);
    }

    private Region region(String code) {
        return country.regions().byCode(code).orElseThrow();
    }

    private PersonKey register(RegionId village) {
        var key = new PersonKey(UUID.randomUUID());
        inTransaction(
                () -> ledger().on(new LearnerRegistered(new AccountId(UUID.randomUUID()), key, village, false, now)));
        return key;
    }

    private void enrol(PersonKey person) {
        enrolAt(person, now);
    }

    private void enrolAt(PersonKey person, Instant at) {
        inTransaction(() -> ledger().on(new LearnerEnrolled(person, COURSE, at)));
    }

    private void hear(Object event) {
        if (event instanceof VillageReassigned reassigned) {
            inTransaction(() -> ledger().on(reassigned));
        }
    }

    private void fold() {
        inTransaction(() -> new Folding(rollups, country.regions(), clock()).foldBatch());
    }

    private Rebuild rebuild() {
        fold();
        return new Rebuild(facts, rollups, comparison, country.regions(), clock(), dataSource, transactions);
    }

    private Ledger ledger() {
        return new Ledger(facts, new Scribe(facts, country.regions(), clock()), subjects, country.regions(), clock());
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private void inTransaction(Runnable what) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> what.run());
    }
}
