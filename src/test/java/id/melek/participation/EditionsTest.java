package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.base.Texts;
import id.melek.participation.EditionContent.Move;
import id.melek.participation.EditionResult.AlreadySigned;
import id.melek.participation.EditionResult.NotOver;
import id.melek.participation.EditionResult.NotYours;
import id.melek.participation.EditionResult.NothingMoved;
import id.melek.participation.FigureAnswer.Answered;
import id.melek.region.Settlement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class EditionsTest extends LastMonth {

    @Test
    void anEditionHasTheNumbersOfTheFigures() throws IOException {
        var edition = made();
        var content = content(edition);

        var table = ((Answered) figures.ask(ratna, new FigureQuery(province, Period.of(month)))).table();
        for (var settlement : Settlement.values()) {
            assertThat(content.last().of(Indicator.ENROLLED).of(settlement))
                    .isEqualTo(table.total().cells(Indicator.ENROLLED).newcomers(settlement));
        }
        assertThat(content.last().of(Indicator.ENROLLED).all()).isPositive();
        assertThat(content.cutOff()).isEqualTo(table.freshAt());
        assertThat(content.parts()).hasSameSizeAs(table.parts());
        for (int i = 0; i < content.parts().size(); i++) {
            var part = content.parts().get(i);
            var row = table.parts().get(i);
            assertThat(part.code()).isEqualTo(row.region().code());
            assertThat(part.of(Indicator.ENROLLED).all())
                    .isEqualTo(row.cells(Indicator.ENROLLED).people());
            assertThat(part.reach()).isEqualTo(row.reach());
        }
        assertThat(edition.label()).isEqualTo("53/" + month + "/1");
        assertThat(text(edition))
                .contains("Nusa Tenggara Timur", "Edisi " + edition.label(), "Draf", "Manggarai", "belum diukur");
    }

    @Test
    void anEditionSaysWhatWasLearntAndByWhomAsItWasPublished() throws IOException {
        var edition = made();
        var results = Objects.requireNonNull(content(edition).results());

        var course = courses.newest(COURSE, Texts.INDONESIAN).orElseThrow();
        assertThat(results.courses()).hasSizeLessThanOrEqualTo(5).anySatisfy(line -> {
            assertThat(line.name()).isEqualTo(course.title());
            assertThat(line.newcomers()).isPositive();
        });
        assertThat(results.tracks()).anyMatch(line -> line.enrolled() > 0);
        assertThat(results.gain()).isEmpty();
        assertThat(text(edition)).contains(course.title(), "Lima kursus terbesar", "mulai 30 orang");
    }

    @Test
    void theSpreadsheetHasTheNumbersOfThePrint() throws IOException {
        var edition = made();
        var content = content(edition);
        var file = editions.workbook(ratna, edition.id()).orElseThrow();

        assertThat(file.name()).isEqualTo("melek-53-" + month + "-1.xlsx");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file.content()))) {
            var parts = workbook.getSheet(1).orElseThrow().read();
            assertThat(parts).hasSize(content.parts().size() + 2);
            assertThat(parts.get(1).getCell(9).asNumber().intValueExact())
                    .isEqualTo(content.total().of(Indicator.ENROLLED).all());
            var months = workbook.getSheet(2).orElseThrow().read();
            assertThat(months.getLast().getCellText(0)).isEqualTo(month.toString());
            assertThat(months.getLast().getCell(8).asNumber().intValueExact())
                    .isEqualTo(content.last().of(Indicator.ENROLLED).all());
        }
    }

    @Test
    void aSignedEditionStaysAsItWasAndTheNextNumberSaysWhatMoved() throws IOException {
        var first = signed(made());
        var file = editions.file(ratna, first.id()).orElseThrow().content();
        var content = content(first);
        assertThat(text(first)).contains("Disahkan oleh Ratna");
        assertThat(editions.sign(ratna, first.id())).isInstanceOf(AlreadySigned.class);
        assertThat(editions.make(ratna, province, month)).isInstanceOf(NothingMoved.class);

        enrols(people.learner("Mama Agnes", people.golo()));
        var second = made();

        assertThat(editions.file(ratna, first.id()).orElseThrow().content()).isEqualTo(file);
        assertThat(content(first)).isEqualTo(content);
        assertThat(second.label()).isEqualTo("53/" + month + "/2");
        int before = content.last().of(Indicator.ENROLLED).all();
        assertThat(content(second).moves())
                .contains(new Move(
                        new EditionFigures.Name(
                                EditionFigures.Kind.NEW,
                                "53",
                                "Nusa Tenggara Timur",
                                Indicator.ENROLLED,
                                null,
                                month.toString()),
                        before,
                        before + 1))
                .hasSize(second.moved());
        assertThat(text(second)).contains("Perubahan dari edisi sebelumnya", "(+1)");
        assertThat(editions.list(ratna)).extracting(Edition::number).containsExactly(2, 1);
    }

    @Test
    void aDraftMadeAgainTakesThePlaceOfTheDraft() {
        var draft = made();
        var again = made();

        assertThat(again.number()).isEqualTo(1);
        assertThat(editions.list(ratna)).extracting(Edition::id).containsExactly(again.id());
        assertThat(editions.sign(ratna, draft.id())).isInstanceOf(NotYours.class);
    }

    @Test
    void onlyAMonthThatIsOverCanBeReported() {
        assertThat(editions.make(ratna, province, month.plusMonths(1))).isInstanceOf(NotOver.class);
        assertThat(editions.make(ratna, province, month.minusYears(3))).isInstanceOf(NotOver.class);
        assertThat(editions.months(ratna)).first().isEqualTo(month);
    }

    @Test
    void nobodyElseMakesSeesOrSignsTheEditionsOfARegion() {
        var draft = made();
        var ended = new Person(ratna.id(), "Ratna", Role.MANAGER, null, Locale.of("id"));

        for (var other : List.of(
                people.learner("Sari", people.golo()), people.trainer("Budi"), people.operator("Agus"), ended)) {
            assertRefused(() -> editions.make(other, province, month));
            assertRefused(() -> editions.sign(other, draft.id()));
            assertRefused(() -> editions.file(other, draft.id()));
            assertRefused(() -> editions.workbook(other, draft.id()));
            assertRefused(() -> editions.list(other));
            assertRefused(() -> editions.months(other));
            assertRefused(() -> editions.regions(other));
        }
        var putu = people.manager("Putu", regions.byCode("51").orElseThrow().id());
        assertThat(editions.make(putu, province, month)).isInstanceOf(NotYours.class);
        assertThat(editions.sign(putu, draft.id())).isInstanceOf(NotYours.class);
        assertThat(editions.file(putu, draft.id())).isEmpty();
        assertThat(editions.workbook(putu, draft.id())).isEmpty();
        assertThat(editions.list(putu)).isEmpty();
        var below =
                people.manager("Yosef", regions.byCode("53.10").orElseThrow().id());
        assertThat(editions.make(below, province, month)).isInstanceOf(NotYours.class);
        assertThat(editions.file(below, draft.id())).isEmpty();
        assertThat(editions.list(ratna)).singleElement().matches(Edition::isDraft);
    }

    @Test
    void theCohortHadItsNinetyDaysWhenTheMonthEnded() {
        assertThat(EditionTaking.cohort(YearMonth.of(2026, 10))).isEqualTo(YearMonth.of(2026, 7));
        assertThat(EditionTaking.cohort(YearMonth.of(2026, 4))).isEqualTo(YearMonth.of(2025, 12));
        assertThat(EditionTaking.cohort(YearMonth.of(2026, 2))).isEqualTo(YearMonth.of(2025, 11));
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable asking) {
        assertThatThrownBy(asking).isInstanceOf(AccessDeniedException.class);
    }
}
