package id.melek.participation;

import java.util.List;

/**
 * Why a file with counts is not taken over; the words stand under {@code participation.counts.fault.<kind>}.
 *
 * @param row as a spreadsheet numbers it, the heading being 1; 0 for the file as a whole
 * @param arguments what the words fill in
 */
public record CountFault(long row, Column column, Kind kind, List<Object> arguments) {

    public enum Column {
        REGION,
        COUNT,
        SOURCE,
        DATE,
        /** No single one. */
        ALL
    }

    public enum Kind {
        /** The name of the file is no matter: it holds something other than text in UTF-8. */
        ENCODING,
        TOO_LARGE,
        NO_ROWS,
        NO_COLUMN,
        BROKEN,
        TOO_MANY_CELLS,
        FORMULA,
        NO_REGION,
        UNKNOWN_REGION,
        ZERO_LOST,
        TOO_DEEP,
        NOT_YOURS,
        NO_COUNT,
        NOT_A_NUMBER,
        NEGATIVE,
        TOO_MANY,
        NO_SOURCE,
        LONG_SOURCE,
        NO_DATE,
        FUTURE,
        LONG_AGO,
        TWICE
    }

    static CountFault of(long row, Column column, Kind kind, Object... arguments) {
        return new CountFault(row, column, kind, List.of(arguments));
    }

    static CountFault ofFile(Kind kind, Object... arguments) {
        return of(0, Column.ALL, kind, arguments);
    }
}
