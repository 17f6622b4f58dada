package id.melek.participation;

import java.util.function.Consumer;

/**
 * Many rows in one statement, written as text: of numbers and single letters there is nothing to escape, and the driver
 * spends most of its time on parameters when a statement has thousands of them.
 */
final class RowsText implements AutoCloseable {

    private static final int ROWS_A_STATEMENT = 2000;

    private final String statement;
    private final Consumer<String> run;
    private final StringBuilder rows = new StringBuilder();
    private int count;

    /** @param statement with {@code %s} where the rows stand */
    RowsText(String statement, Consumer<String> run) {
        this.statement = statement;
        this.run = run;
    }

    RowsText row(int first) {
        if (count == ROWS_A_STATEMENT) {
            flush();
        }
        rows.append(count++ == 0 ? "(" : "),(").append(first);
        return this;
    }

    RowsText and(int value) {
        rows.append(',').append(value);
        return this;
    }

    /** @param letter none that means something inside quotes */
    RowsText and(char letter) {
        rows.append(",'").append(letter).append('\'');
        return this;
    }

    private void flush() {
        if (count > 0) {
            run.accept(statement.formatted(rows.append(')')));
            rows.setLength(0);
            count = 0;
        }
    }

    @Override
    public void close() {
        flush();
    }
}
