package id.melek.learning;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How long a task has waited. The kinds overlap: what is overdue may also wait for a week. */
public enum QueueAge {
    ANY,
    /** Longer than was promised. */
    OVERDUE,
    /** The promise can still be kept. */
    PROMISED,
    /** Seven days or more. */
    WEEK,
    /** Fourteen days or more. */
    FORTNIGHT;

    /** As it stands in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<QueueAge> of(String key) {
        return Arrays.stream(values()).filter(age -> age.key().equals(key)).findFirst();
    }
}
