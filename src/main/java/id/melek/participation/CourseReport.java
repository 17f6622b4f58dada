package id.melek.participation;

import id.melek.catalog.CourseOutline;
import id.melek.region.Settlement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a course does, as it was counted last.
 *
 * @param course the version that was counted by, in the reader's language: its lessons are the steps
 * @param graded how many questions of its tests are marked
 * @param counted empty before the first night
 */
public record CourseReport(CourseOutline course, CourseSpan span, int graded, Optional<Counted> counted) {

    /**
     * @param begun the month in which the first learner enrolled; empty while nobody did
     * @param last the last month whose people all had their 90 days
     * @param all of all settlement classes together
     * @param classes apart by settlement class; not there where that would tell of few people
     * @param minutes by the slug of the lesson, all classes together; none for a lesson that few people finished
     * @param minutesByClass the same apart
     * @param questions the hardest first; none of which few people were asked, or at which few were wrong
     * @param reporters empty where they are few, or nobody
     */
    public record Counted(
            Instant at,
            Optional<YearMonth> begun,
            YearMonth last,
            CourseWay all,
            Map<Settlement, CourseWay> classes,
            Map<String, CourseMinutes> minutes,
            Map<String, Map<Settlement, CourseMinutes>> minutesByClass,
            List<QuestionShare> questions,
            Optional<CourseReporters> reporters) {

        /** The day on which the first learners can be counted; empty while there are none, and when it has come. */
        public Optional<LocalDate> firstCountedOn() {
            return begun.filter(last::isBefore).map(Maturity::ripeOn);
        }
    }
}
