package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.melek.IntegrationTest;
import id.melek.account.People;
import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.participation.CountCheck.Change.Kind;
import id.melek.participation.CountCheck.Faulty;
import id.melek.participation.CountCheck.Sound;
import id.melek.participation.CountFault.Column;
import id.melek.participation.TakeOverResult.Refused;
import id.melek.participation.TakeOverResult.TakenOver;
import id.melek.region.RegionId;
import id.melek.region.Regions;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class BusinessCountsTest {

    private static final String HEADING = "region,count,source,date\n";

    @Autowired
    BusinessCounts counts;

    @Autowired
    Regions regions;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    private Person ratna;

    @BeforeEach
    void ratnaManagesNusaTenggaraTimur() {
        ratna = people.manager("Ratna", people.nusaTenggaraTimur());
    }

    @Test
    void aSoundFileIsTakenOverAsOneImport() {
        var file = file(HEADING + "53,450000,Dinas Koperasi,2025-12-31\n53.10,31000,Dinas Koperasi,2025-12-31\n");
        var check = sound(ratna, file);

        assertThat(check.changes())
                .extracting(change -> change.region().code(), CountCheck.Change::kind)
                .containsExactly(tuple("53", Kind.NEW), tuple("53.10", Kind.NEW));
        assertThat(inForce("53.10")).isNull();

        assertThat(counts.takeOver(ratna, file, check)).isEqualTo(new TakenOver(2));
        assertThat(inForce("53.10"))
                .isEqualTo(new BusinessCount(region("53.10"), 31_000, "Dinas Koperasi", LocalDate.of(2025, 12, 31)));
        assertThat(counts.imports(ratna)).singleElement().satisfies(one -> {
            assertThat(one.by()).isEqualTo("Ratna");
            assertThat(one.fileName()).isEqualTo("umkm.csv");
            assertThat(one.counts()).hasSize(2);
        });
    }

    @Test
    void aSecondFileShowsWhatItChangesAndWithdrawingItBringsTheFirstBack() {
        takeOver(HEADING + "53.10,31000,Dinas Koperasi,2025-12-31\n53.15,9000,Dinas Koperasi,2025-12-31\n");
        var file = file(HEADING + "53.10,33500,Dinas Koperasi,2026-06-30\n53.15,9000,Dinas Koperasi,2025-12-31\n");
        var check = sound(ratna, file);

        assertThat(check.changes())
                .extracting(CountCheck.Change::kind, change -> change.before().map(BusinessCount::businesses))
                .containsExactly(
                        tuple(Kind.CHANGED, java.util.Optional.of(31_000)),
                        tuple(Kind.UNCHANGED, java.util.Optional.of(9_000)));
        assertThat(counts.takeOver(ratna, file, check)).isEqualTo(new TakenOver(1));
        assertThat(inForce("53.10").businesses()).isEqualTo(33_500);
        assertThat(counts.of(List.of(region("53.10")), LocalDate.of(2026, 3, 31))
                        .get(region("53.10"))
                        .businesses())
                .isEqualTo(31_000);

        var imports = counts.imports(ratna);
        assertThat(imports).extracting(CountImport::newest).containsExactly(true, false);
        assertThat(counts.withdraw(ratna, imports.getLast().id())).isFalse();
        assertThat(counts.withdraw(ratna, imports.getFirst().id())).isTrue();
        assertThat(inForce("53.10").businesses()).isEqualTo(31_000);
        assertThat(counts.imports(ratna))
                .hasSize(2)
                .first()
                .satisfies(one -> assertThat(one.withdrawn()).isPresent());
    }

    @Test
    void everyWrongCellIsNamedByRowAndColumnAndNothingIsStored() {
        var file = file("kode;jumlah;sumber;tanggal\n" + String.join("\n", WRONG));

        assertThat(faults(file))
                .extracting(CountFault::row, CountFault::column, CountFault::kind)
                .containsExactly(
                        tuple(17L, Column.ALL, CountFault.Kind.TOO_MANY_CELLS),
                        tuple(2L, Column.REGION, CountFault.Kind.UNKNOWN_REGION),
                        tuple(3L, Column.REGION, CountFault.Kind.ZERO_LOST),
                        tuple(4L, Column.REGION, CountFault.Kind.NOT_YOURS),
                        tuple(5L, Column.REGION, CountFault.Kind.TOO_DEEP),
                        tuple(6L, Column.COUNT, CountFault.Kind.NEGATIVE),
                        tuple(7L, Column.COUNT, CountFault.Kind.NOT_A_NUMBER),
                        tuple(8L, Column.COUNT, CountFault.Kind.FORMULA),
                        tuple(9L, Column.SOURCE, CountFault.Kind.FORMULA),
                        tuple(10L, Column.SOURCE, CountFault.Kind.NO_SOURCE),
                        tuple(11L, Column.DATE, CountFault.Kind.FUTURE),
                        tuple(12L, Column.DATE, CountFault.Kind.NO_DATE),
                        tuple(13L, Column.COUNT, CountFault.Kind.TOO_MANY),
                        tuple(15L, Column.ALL, CountFault.Kind.TWICE),
                        tuple(16L, Column.REGION, CountFault.Kind.NO_REGION),
                        tuple(16L, Column.COUNT, CountFault.Kind.NO_COUNT),
                        tuple(16L, Column.DATE, CountFault.Kind.NO_DATE));
        assertThat(counts.takeOver(ratna, file, new Sound(List.of()))).isInstanceOf(Refused.class);
        assertThat(inForce("53.01")).isNull();
        assertThat(counts.imports(ratna)).isEmpty();
    }

    private static final List<String> WRONG = List.of(
            "99.99;1;BPS;2025-12-31",
            "53.1;1;BPS;2025-12-31",
            "51;1;BPS;2025-12-31",
            "53.10.06;1;BPS;2025-12-31",
            "53.02;-5;BPS;2025-12-31",
            "53.02;1.500;BPS;2025-12-31",
            "53.02;=1+1;BPS;2025-12-31",
            "53.02;1;@SUM(A1);2025-12-31",
            "53.02;1;;2025-12-31",
            "53.02;1;BPS;2999-01-01",
            "53.02;1;BPS;31/12/2025",
            "53.02;999999999;BPS;2025-12-31",
            "53.01;7;BPS;2025-12-31",
            "53.01;8;BPS;2025-12-31",
            ";;BPS;",
            "53.02;1;BPS;2025-12-31;more");

    @Test
    void otherEncodingsAreRefusedByName() {
        var text = HEADING + "53.10,31000,Dinas Koperasi Réo,2025-12-31\n";

        assertThat(sound(ratna, file(text)).changes()).hasSize(1);
        assertThat(sound(ratna, file("\ufeff" + text)).changes()).hasSize(1);
        assertThat(refusedFor(text, Charset.forName("windows-1252"))).isEqualTo("Windows-1252 (ANSI)");
        assertThat(refusedFor(text, StandardCharsets.UTF_16)).isEqualTo("UTF-16");
        assertThat(refusedFor(text, StandardCharsets.UTF_16LE)).isEqualTo("UTF-16");
        assertThat(refusedFor("PK\u0003\u0004", StandardCharsets.UTF_8)).isEqualTo("Excel (XLSX)");
    }

    private Object refusedFor(String text, Charset charset) {
        var fault = faults(new CountFile("umkm.csv", text.getBytes(charset))).getFirst();
        assertThat(fault.kind()).isEqualTo(CountFault.Kind.ENCODING);
        return fault.arguments().getFirst();
    }

    @Test
    void aFileThatIsNoTableIsRefusedWhole() {
        assertThat(faults(file(""))).extracting(CountFault::kind).containsExactly(CountFault.Kind.NO_ROWS);
        assertThat(faults(file(HEADING))).extracting(CountFault::kind).containsExactly(CountFault.Kind.NO_ROWS);
        assertThat(faults(file("region,count\n53,1\n")))
                .extracting(CountFault::column, CountFault::kind)
                .containsExactly(
                        tuple(Column.SOURCE, CountFault.Kind.NO_COLUMN), tuple(Column.DATE, CountFault.Kind.NO_COLUMN));
        assertThat(faults(new CountFile("umkm.csv", new byte[CountFile.LARGEST + 1])))
                .extracting(CountFault::kind)
                .containsExactly(CountFault.Kind.TOO_LARGE);
        assertThat(faults(file(HEADING + "53.10,1,\"BPS,2025-12-31\n")))
                .extracting(CountFault::kind)
                .containsExactly(CountFault.Kind.BROKEN);
    }

    @Test
    void nobodyElseSeesOrChangesTheCountsOfARegion() {
        var file = file(HEADING + "53.10,31000,Dinas Koperasi,2025-12-31\n");
        var check = sound(ratna, file);
        takeOver(HEADING + "53.15,9000,Dinas Koperasi,2025-12-31\n");
        var made = counts.imports(ratna).getFirst().id();
        var ended = new Person(ratna.id(), "Ratna", Role.MANAGER, null, Locale.of("id"));
        var learner = people.learner("Sari", people.golo());

        for (var other : List.of(learner, people.trainer("Budi"), people.operator("Agus"), ended)) {
            assertThat(counts.check(other, file)).isInstanceOf(CountCheck.NotYours.class);
            assertThat(counts.takeOver(other, file, check)).isInstanceOf(Refused.class);
            assertThat(counts.imports(other)).isEmpty();
            assertThat(counts.inForce(other)).isEmpty();
            assertThat(counts.withdraw(other, made)).isFalse();
        }
        var putu = people.manager("Putu", region("51"));
        assertThat(counts.check(putu, file)).isInstanceOf(Faulty.class);
        assertThat(counts.takeOver(putu, file, check)).isInstanceOf(Refused.class);
        assertThat(counts.imports(putu)).isEmpty();
        assertThat(counts.inForce(putu).keySet())
                .allMatch(region -> region.code().startsWith("51"));
        assertThat(counts.withdraw(putu, made)).isFalse();
        assertThat(inForce("53.10")).isNull();
    }

    @Test
    void aManagerAboveSeesAnImportAndOneBesideOnlyTheirOwnRows() {
        var nation = people.manager("Dewi", RegionId.NATION);
        var file = file(HEADING + "51,1000,BPS,2025-12-31\n53,2000,BPS,2025-12-31\n");
        counts.takeOver(nation, file, sound(nation, file));

        assertThat(counts.imports(nation))
                .singleElement()
                .satisfies(one -> assertThat(one.counts()).hasSize(2));
        assertThat(counts.imports(ratna)).singleElement().satisfies(one -> {
            assertThat(one.counts()).extracting(BusinessCount::region).containsExactly(region("53"));
            assertThat(one.newest()).isFalse();
            assertThat(counts.withdraw(ratna, one.id())).isFalse();
        });
    }

    @Test
    void theParticipationRateExistsOnlyWhereBusinessesWereCounted() {
        var date = LocalDate.of(2025, 12, 31);

        assertThat(new BusinessCount(region("53"), 400, "BPS", date).participationRate(50))
                .hasValue(0.125);
        assertThat(new BusinessCount(region("53"), 0, "BPS", date).participationRate(50))
                .isEmpty();
    }

    private void takeOver(String text) {
        var file = file(text);
        assertThat(counts.takeOver(ratna, file, sound(ratna, file))).isInstanceOf(TakenOver.class);
    }

    private Sound sound(Person who, CountFile file) {
        return (Sound) counts.check(who, file);
    }

    private List<CountFault> faults(CountFile file) {
        return ((Faulty) counts.check(ratna, file)).faults();
    }

    private static CountFile file(String text) {
        return new CountFile("umkm.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private BusinessCount inForce(String code) {
        return counts.of(List.of(region(code)), LocalDate.now(clock)).get(region(code));
    }

    private RegionId region(String code) {
        return regions.byCode(code).orElseThrow().id();
    }
}
