package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.participation.Fact.Kind;
import id.melek.region.ChangingRegions;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Businesses of a made-up nation hang together like those of real people. */
class MadeUpBusinessTest {

    private static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final int MONTHS = 24;
    private static final int PEOPLE = 4000;

    private final MadeUpVillages villages =
            new MadeUpVillages(new ChangingRegions().regions(), Instant.parse("2026-01-01T00:00:00Z"), 1);
    private final MadeUpCourses courses = new MadeUpCourses(new int[] {1, 2, 3}, new int[] {1, 1, 2});

    private record Line(String participant, Kind kind, int course, LocalDateTime happened) {}

    @Test
    void theSameSeedMakesTheSameBusinesses() {
        assertThat(nation(1)).isEqualTo(nation(1)).isNotEqualTo(nation(2));
    }

    @Test
    void eachIsFoundedOnceAndFirstAndMostPeopleHaveOne() {
        var founded = new HashMap<String, LocalDateTime>();
        var closed = new HashSet<String>();
        for (var line : nation(1)) {
            switch (line.kind()) {
                case FOUNDED ->
                    assertThat(founded.put(line.participant(), line.happened())).isNull();
                case TOOK_PART -> assertThat(line.happened()).isAfterOrEqualTo(founded.get(line.participant()));
                case CLOSED -> assertThat(closed.add(line.participant())).isTrue();
                default -> assertThat(closed).doesNotContain(line.participant());
            }
        }

        assertThat(founded).hasSizeBetween(PEOPLE * 6 / 10, PEOPLE * 9 / 10);
        assertThat(closed).isNotEmpty().isSubsetOf(founded.keySet());
    }

    @Test
    void twoPeopleShareOneNowAndThen() {
        assertThat(MadeUpBusiness.members(1, PEOPLE)).isEqualTo(1);
        assertThat(MadeUpBusiness.members(6, PEOPLE)).isEqualTo(2);
        assertThat(MadeUpBusiness.members(6, 7)).isEqualTo(1);
    }

    private List<Line> nation(long seed) {
        var facts = new StringBuilder();
        var end = FIRST.plusMonths(MONTHS).atDay(1).atStartOfDay();
        for (int number = 0; number < PEOPLE; number++) {
            var people = new ArrayList<MadeUpLife>();
            int members = MadeUpBusiness.members(number, PEOPLE);
            for (int i = 0; i < members; i++) {
                var life = new MadeUpLife(villages, courses, FIRST, MONTHS, seed, number + i, new StringBuilder());
                life.live();
                people.add(life);
            }
            new MadeUpBusiness(seed, number, people, end, facts).live();
            number += members - 1;
        }
        return facts.toString().lines().map(MadeUpBusinessTest::line).toList();
    }

    private static Line line(String text) {
        var cells = text.split("\t");
        return new Line(cells[0], Kind.valueOf(cells[2]), Integer.parseInt(cells[3]), LocalDateTime.parse(cells[5]));
    }
}
