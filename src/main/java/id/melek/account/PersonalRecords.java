package id.melek.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records of one kind in the archive of a person's data.
 *
 * @param name in small letters, as it stands in the JSON: {@code enrolments}; its title is the text
 *     {@code mydata.<name>}, and that of a field {@code mydata.<name>.<field>}
 * @param rows fields in the order in which they are read; a value is a text, a number, a boolean, an instant, a date, or a
 *     list of these
 * @param files what belongs to them and is no text, such as photos
 */
public record PersonalRecords(String name, List<Map<String, Object>> rows, List<Attachment> files) {

    /** A file in the archive; its name is unique there. */
    public record Attachment(String name, byte[] content) {}

    public PersonalRecords {
        rows = List.copyOf(rows);
        files = List.copyOf(files);
    }

    /** A row of fields and their values in turn; a field without a value is left out. */
    public static Map<String, Object> row(@Nullable Object... fieldsAndValues) {
        var row = new LinkedHashMap<String, Object>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            var value = fieldsAndValues[i + 1];
            if (value != null) {
                row.put(String.valueOf(fieldsAndValues[i]), value);
            }
        }
        return row;
    }

    public PersonalRecords(String name, List<Map<String, Object>> rows) {
        this(name, rows, List.of());
    }
}
