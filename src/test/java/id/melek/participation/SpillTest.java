package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.participation.Booking.Amount;
import id.melek.participation.Booking.Spread;
import id.melek.region.Settlement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpillTest {

    private static final int BOOKINGS = 2_000;

    @Test
    void theRowsAreTheSameHoweverOftenMemoryWasFull() {
        try (var files = new Spill()) {
            var spilling = new Rollups();
            var inMemory = new Rollups();
            var random = new Random(1);
            for (int i = 0; i < BOOKINGS; i++) {
                var where = booking(random);
                var amount = new Amount(random.nextInt(3) - 1, 1, random.nextInt(9));
                spilling.add(where, amount);
                inMemory.add(where, amount);
                if (spilling.size() > 300) {
                    spilling.spillTo(files, "test");
                }
            }
            assertThat(spilling.size()).isLessThan(inMemory.size());
            assertThat(rows(spilling)).isEqualTo(rows(inMemory)).hasSizeGreaterThan(1_000);
        }
    }

    @Test
    void twoThatShareTheFilesStayApart() {
        try (var files = new Spill()) {
            var random = new Random(2);
            var one = new Rollups();
            var other = new Rollups();
            one.add(booking(random), new Amount(1, 0, 0));
            one.spillTo(files, "one");
            other.spillTo(files, "other");

            assertThat(rows(one)).isNotEmpty();
            assertThat(rows(other)).isEmpty();
        }
    }

    private static Booking booking(Random random) {
        int province = 1 + random.nextInt(5);
        int regency = province * 10 + random.nextInt(3);
        int district = regency * 10 + random.nextInt(3);
        int village = district * 10 + random.nextInt(5);
        var place = new Place(village, district, regency, province, Settlement.values()[random.nextInt(3)]);
        int subject = random.nextInt(3) - 1;
        return new Booking(
                Indicator.MAIN.get(random.nextInt(Indicator.MAIN.size())),
                subject,
                Spread.values()[random.nextInt(Spread.values().length)],
                YearMonth.of(2026, 1 + random.nextInt(12)),
                place,
                Traits.UNKNOWN);
    }

    private static List<List<Long>> rows(Rollups rollups) {
        var rows = new ArrayList<List<Long>>();
        rollups.forEachPart(part -> {
            part.figures()
                    .forEachSorted((key, people, newcomers, points) ->
                            rows.add(List.of(key, (long) people, (long) newcomers, (long) points)));
            part.traits()
                    .forEachSorted((key, people, newcomers, points) ->
                            rows.add(List.of(key, (long) people, (long) newcomers, (long) points)));
        });
        return rows;
    }
}
