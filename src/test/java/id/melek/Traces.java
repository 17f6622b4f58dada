package id.melek;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks through the whole database for what tells of a person. */
final class Traces {

    private static final String NAMES_A_PERSON =
            "(.*account.*|learner|person|member|participant|trainer|author|asker|sender|recipient|reviewer|owner|staff)(_id|_key)?";

    private final JdbcTemplate database;

    Traces(JdbcTemplate database) {
        this.database = database;
    }

    /** By the names of their columns, and then whatever refers to one of these. */
    Set<String> tablesWithPeople() {
        var found = new TreeSet<>(database.queryForList("""
                select table_name from information_schema.columns where table_schema = database()
                    and (regexp_like(column_name, ?) or data_type = 'binary' and column_name like '%\\_by')
                """, String.class, "^(" + NAMES_A_PERSON + ")$"));
        found.add("account");
        int size;
        do {
            size = found.size();
            found.addAll(referringTo(found));
        } while (found.size() > size);
        return found;
    }

    private Set<String> referringTo(Set<String> tables) {
        var found = new TreeSet<String>();
        for (var table : tables) {
            found.addAll(database.queryForList(
                    "select table_name from information_schema.key_column_usage where table_schema = database() and referenced_table_name = ?",
                    String.class,
                    table));
            found.addAll(database.queryForList(
                    "select table_name from information_schema.columns where table_schema = database() and column_name in (?, ?)",
                    String.class,
                    table,
                    table + "_id"));
        }
        return found;
    }

    /** The keys of the rows in which one of these stands, by which further rows refer to these. */
    List<Object> keysWith(List<Object> traces) {
        var columns = columns();
        return columns.stream()
                .filter(column -> hasKey(columns, column.table()))
                .flatMap(column -> rowsWith(column, "id", byte[].class, traces).stream())
                .map(Object.class::cast)
                .toList();
    }

    private static boolean hasKey(List<Column> columns, String table) {
        return columns.contains(new Column(table, "id", "binary"));
    }

    Set<String> tablesWith(List<Object> traces) {
        return columnsWith(traces).stream().map(Traces::table).collect(Collectors.toCollection(TreeSet::new));
    }

    static String table(String column) {
        return column.substring(0, column.indexOf('.'));
    }

    private record Column(String table, String name, String type) {

        boolean isText() {
            return type.matches(".*(char|text|json)");
        }

        boolean takes(Object trace) {
            return isText() ? trace instanceof String : trace instanceof byte[] && type.matches(".*(binary|blob)");
        }
    }

    /** Every column of every table in which one of these stands. */
    Set<String> columnsWith(List<Object> traces) {
        return columns().stream()
                .filter(column -> !rowsWith(column, "1", Integer.class, traces).isEmpty())
                .map(column -> column.table() + "." + column.name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Column> columns() {
        return database.query(
                """
                select c.table_name, c.column_name, c.data_type
                from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = database() and t.table_type = 'BASE TABLE'
                """,
                (row, number) -> new Column(
                        row.getString("table_name"), row.getString("column_name"), row.getString("data_type")));
    }

    private <T> List<T> rowsWith(Column column, String select, Class<T> type, List<Object> traces) {
        var wanted = traces.stream().filter(column::takes).toArray();
        if (wanted.length == 0) {
            return List.of();
        }
        var place = column.isText() ? "cast(`" + column.name() + "` as char)" : "`" + column.name() + "`";
        var condition = String.join(" or ", Collections.nCopies(wanted.length, "instr(" + place + ", ?) > 0"));
        return database.queryForList(
                "select %s from `%s` where %s".formatted(select, column.table(), condition), type, wanted);
    }
}
