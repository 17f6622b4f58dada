package id.melek.participation;

import id.melek.participation.Booking.Amount;
import id.melek.participation.RollupRepository.Pair;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Compares two generations of the roll-ups row by row, both read in the order of their key: any number of rows, without
 * sorting or keeping them.
 */
@Component
class Comparison {

    /** A row that was shown with another amount than the facts add up to: so much more was shown. */
    record Difference(String row, Amount tooMuch) {}

    private static final int MOST = 1000;
    private static final String FIGURES = "subject, region, grain, period, indicator, settlement";
    private static final String TRAITS = "region, indicator, trait, value, grain, period";

    private final DataSource database;

    Comparison(DataSource database) {
        this.database = database;
    }

    /** A thousand differences at most. Figures in the borders of now are compared where both are of the same tree. */
    List<Difference> differences(Pair shown, Pair derived) {
        var found = new ArrayList<Difference>();
        compare("figure", FIGURES, ", points", shown.then(), derived.then(), found);
        compare("trait_figure", TRAITS, "", shown.then(), derived.then(), found);
        if (Objects.equals(shown.revision(), derived.revision())) {
            compare("figure", FIGURES, ", points", shown.now(), derived.now(), found);
        }
        return found;
    }

    private void compare(String table, String key, String points, int shown, int derived, List<Difference> found) {
        try (var one = new Rows(database, table, key, points, shown);
                var other = new Rows(database, table, key, points, derived)) {
            while (found.size() < MOST && !(one.isOver() && other.isOver())) {
                int order = one.order(other);
                var left = order <= 0 ? one.amount() : Amount.NONE;
                var right = order >= 0 ? other.amount() : Amount.NONE;
                if (!left.equals(right)) {
                    found.add(new Difference(
                            table + " (" + key + ") " + (order <= 0 ? one : other).words(),
                            left.plus(right.negated())));
                }
                if (order <= 0) {
                    one.next();
                }
                if (order >= 0) {
                    other.next();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The roll-ups cannot be compared", e);
        }
    }

    /** The rows of one generation, in the order of their key. */
    private static final class Rows implements AutoCloseable {

        private final Connection connection;
        private final ResultSet rows;
        private final int columns;
        private final boolean withPoints;
        private boolean over;

        @SuppressWarnings("MustBeClosedChecker")
        Rows(DataSource database, String table, String key, String points, int generation) throws SQLException {
            columns = key.split(", ").length;
            withPoints = !points.isEmpty();
            connection = database.getConnection();
            Statement statement = connection.createStatement();
            statement.setFetchSize(Integer.MIN_VALUE);
            rows = statement.executeQuery("select " + key.replace("value", "ascii(value)") + ", people, new_people"
                    + points + " from " + table + " where generation = " + generation + " order by generation, " + key);
            next();
        }

        boolean isOver() {
            return over;
        }

        void next() throws SQLException {
            over = over || !rows.next();
        }

        Amount amount() throws SQLException {
            return new Amount(
                    rows.getInt(columns + 1), rows.getInt(columns + 2), withPoints ? rows.getInt(columns + 3) : 0);
        }

        /** Below 0 if this row comes first, 0 if both have the same key. */
        int order(Rows other) throws SQLException {
            if (over || other.over) {
                return over ? 1 : -1;
            }
            for (int column = 1; column <= columns; column++) {
                int order = Integer.compare(rows.getInt(column), other.rows.getInt(column));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }

        String words() throws SQLException {
            var words = new ArrayList<String>();
            for (int column = 1; column <= columns; column++) {
                words.add(rows.getString(column));
            }
            return String.join(", ", words);
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
