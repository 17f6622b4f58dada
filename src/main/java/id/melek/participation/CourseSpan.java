package id.melek.participation;

import java.time.YearMonth;

/** Whose way through a course is told, by the month in which they enrolled. */
public enum CourseSpan {
    SINCE_THE_START("E"),
    /** The last twelve months whose people all had their {@link PersonHistory#IN_TIME}. */
    LAST_YEAR("Y");

    private static final int MONTHS = 12;

    private final String letter;

    CourseSpan(String letter) {
        this.letter = letter;
    }

    /** The first of the months of the last year. @param last the last one */
    public static YearMonth firstMonth(YearMonth last) {
        return last.minusMonths(MONTHS - 1L);
    }

    /** As it is stored. */
    String letter() {
        return letter;
    }
}
