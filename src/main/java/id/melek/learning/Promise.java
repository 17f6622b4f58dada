package id.melek.learning;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;

/**
 * "A trainer answers within 3 working days": Monday to Friday, where the learner lives. National holidays are not known
 * here, so around them the promise is stricter than people expect.
 *
 * @param answerBy the last day of the promise
 * @param overdueAt when that day is over
 */
record Promise(LocalDate answerBy, Instant overdueAt) {

    static final int WORKING_DAYS = 3;

    static Promise from(Instant receivedAt, ZoneId zone) {
        var answerBy = Stream.iterate(LocalDate.ofInstant(receivedAt, zone).plusDays(1), day -> day.plusDays(1))
                .filter(Promise::isWorkingDay)
                .skip(WORKING_DAYS - 1L)
                .findFirst()
                .orElseThrow();
        return new Promise(answerBy, answerBy.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
