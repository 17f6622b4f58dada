package id.melek.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code course.yaml} says about a course, value by value, and the file with other values in it. Everything else that
 * stands in the file stays as it is.
 */
public final class CourseSheet {

    /** What a sheet knows about a course, in the order that it is asked for. */
    public enum Field {
        ID_TITLE(YamlValue.Style.TEXT, "id", "title"),
        ID_SUMMARY(YamlValue.Style.TEXT, "id", "summary"),
        ID_OUTCOMES(YamlValue.Style.SENTENCES, "id", "outcomes"),
        EN_TITLE(YamlValue.Style.TEXT, "en", "title"),
        EN_SUMMARY(YamlValue.Style.TEXT, "en", "summary"),
        EN_OUTCOMES(YamlValue.Style.SENTENCES, "en", "outcomes"),
        TRACK(YamlValue.Style.TEXT, "track"),
        LEVEL(YamlValue.Style.TEXT, "level"),
        NUMBER(YamlValue.Style.TEXT, "number"),
        DIGCOMP(YamlValue.Style.WORDS, "competences", "digcomp"),
        KOMINFO(YamlValue.Style.WORDS, "competences", "kominfo"),
        PREREQUISITES(YamlValue.Style.WORDS, "prerequisites"),
        VALID_AS_OF(YamlValue.Style.TEXT, "valid_as_of"),
        REVIEW_BY(YamlValue.Style.TEXT, "review_by"),
        AUTHORS(YamlValue.Style.WORDS, "authors"),
        LICENCE(YamlValue.Style.TEXT, "licence");

        /** What the English text of a course consists of. */
        public static final List<Field> ENGLISH = List.of(EN_TITLE, EN_SUMMARY, EN_OUTCOMES);

        private final YamlValue.Style style;
        private final List<String> path;

        Field(YamlValue.Style style, String... path) {
            this.style = style;
            this.path = List.of(path);
        }

        /** As in the file: {@code valid_as_of}. */
        public String key() {
            return path.getLast();
        }

        /** Whether it has any number of values; others have one. */
        public boolean isList() {
            return style != YamlValue.Style.TEXT;
        }
    }

    private final YamlText yaml;

    private CourseSheet(YamlText yaml) {
        this.yaml = yaml;
    }

    /** Empty where the text is no YAML at all. */
    public static Optional<CourseSheet> of(String text) {
        return YamlText.of(text).map(CourseSheet::new);
    }

    /** Why the text cannot be read, where it cannot. */
    public static Fault reading(String text) {
        var found = new FaultList();
        YamlMap.parse(text, 0, found.of(PackPaths.COURSE));
        return found.sorted().getFirst();
    }

    /** The words that a course's track, level, DigComp competences or pillars are chosen from; empty for other fields. */
    public static List<String> known(Field field) {
        return switch (field) {
            case TRACK -> Track.keys();
            case LEVEL -> Level.keys();
            case DIGCOMP -> Competences.DIGCOMP;
            case KOMINFO -> Competences.PILLARS;
            default -> List.of();
        };
    }

    public String text() {
        return yaml.text();
    }

    /** As written; empty where the file does not have the field. */
    public List<String> values(Field field) {
        return yaml.values(field.path);
    }

    public boolean isEnglish() {
        return Field.ENGLISH.stream().anyMatch(field -> yaml.has(field.path));
    }

    /**
     * The file with these values.
     *
     * @param values of the fields that change
     */
    public CourseSheet with(Map<Field, List<String>> values) {
        var sheet = this;
        for (var change : new EnumMap<>(values).entrySet()) {
            sheet = sheet.with(change.getKey(), change.getValue());
        }
        return sheet;
    }

    private CourseSheet with(Field field, List<String> values) {
        var wanted = new YamlValue(field.style, field.isList() || !values.isEmpty() ? values : List.of(""));
        if (wanted.items().equals(values(field)) && yaml.has(field.path)) {
            return this;
        }
        return of(yaml.with(field.path, wanted)).orElseThrow();
    }

    /** The file without its English text; nothing of it is kept. */
    public CourseSheet withoutEnglish() {
        var sheet = this;
        for (var field : Field.ENGLISH) {
            sheet = of(sheet.yaml.without(field.path)).orElseThrow();
        }
        return sheet;
    }

    /** What has to be mended, by field. */
    public Map<Field, List<Fault>> faults() {
        var found = new FaultList();
        CourseYaml.read(YamlMap.parse(yaml.text(), 0, found.of(PackPaths.COURSE)));
        var faults = new EnumMap<Field, List<Fault>>(Field.class);
        for (var fault : found.sorted()) {
            field(fault)
                    .ifPresent(field -> faults.computeIfAbsent(field, any -> new ArrayList<>())
                            .add(fault));
        }
        return faults;
    }

    private Optional<Field> field(Fault fault) {
        var near = field(fault.line());
        if (fault.what().kind() != FaultKind.MISSING) {
            return near;
        }
        var name = fault.what().arguments().getFirst();
        var beside =
                near.map(field -> field.path.subList(0, field.path.size() - 1)).orElse(List.of());
        return Arrays.stream(Field.values())
                .filter(field -> field.path.getLast().equals(name)
                        && field.path.subList(0, field.path.size() - 1).equals(beside))
                .findFirst()
                .or(() -> Arrays.stream(Field.values())
                        .filter(field -> field.path.getFirst().equals(name))
                        .findFirst())
                .or(() -> near);
    }

    /** The one that the line belongs to: the last that begins there or above. */
    private Optional<Field> field(int line) {
        Optional<Field> found = Optional.empty();
        int from = 0;
        for (var field : Field.values()) {
            int begins = yaml.line(field.path);
            if (begins > from && begins <= line) {
                from = begins;
                found = Optional.of(field);
            }
        }
        return found;
    }
}
