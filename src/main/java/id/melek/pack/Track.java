package id.melek.pack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The subject of a course: the seven of the national roadmap for e-commerce, selling on marketplaces, and export. */
public enum Track {
    SELLING,
    LOGISTICS,
    FUNDING,
    CONSUMER_PROTECTION,
    COMMUNICATION,
    TAX,
    EDUCATION,
    CYBER_SECURITY,
    EXPORT;

    /** As written in course.yaml: {@code cyber-security}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Track::key).toList();
    }
}
