package id.melek.pack;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** What course.yaml says. Where it has faults, the values are placeholders and never reach a {@link CoursePack}. */
record CourseYaml(
        boolean isRead,
        int number,
        Track track,
        Level level,
        String licence,
        List<String> authors,
        Competences competences,
        List<String> prerequisites,
        LocalDate validAsOf,
        LocalDate reviewBy,
        Map<Locale, CourseText> texts) {

    private static final List<String> KEYS = List.of(
            "number",
            "track",
            "level",
            "licence",
            "authors",
            "competences",
            "prerequisites",
            "valid_as_of",
            "review_by",
            "id",
            "en");

    static CourseYaml read(PackFolder folder, FaultList faults) {
        var here = faults.of(PackPaths.COURSE);
        var text = folder.text(PackPaths.COURSE);
        if (text == null && !folder.has(PackPaths.COURSE)) {
            here.add(FaultKind.COURSE_MISSING.of());
        }
        var yaml = text == null ? YamlMap.none(here) : YamlMap.parse(text, 0, here);
        return read(yaml);
    }

    static CourseYaml read(YamlMap yaml) {
        yaml.allow(KEYS);
        var validAsOf = yaml.date("valid_as_of");
        var reviewBy = yaml.date("review_by");
        if (yaml.has("review_by") && reviewBy.isAfter(LocalDate.EPOCH) && !reviewBy.isAfter(validAsOf)) {
            yaml.fault("review_by", FaultKind.REVIEW_TOO_EARLY.of());
        }
        return new CourseYaml(
                yaml.isRead(),
                yaml.number("number", 1, 9_999),
                choice(yaml, "track", Track.keys(), Track.values()),
                choice(yaml, "level", Level.keys(), Level.values()),
                licence(yaml),
                yaml.texts("authors", 1),
                competences(yaml.map("competences")),
                prerequisites(yaml),
                validAsOf,
                reviewBy,
                courseTexts(yaml));
    }

    private static <T> T choice(YamlMap yaml, String key, List<String> words, T[] values) {
        var word = yaml.text(key);
        if (!word.isEmpty() && !words.contains(word)) {
            yaml.fault(
                    key, FaultKind.UNKNOWN_WORD_FOR.of(key, Quoted.text(word)).or(Quoted.orRather(word, words)));
        }
        return values[Math.max(words.indexOf(word), 0)];
    }

    private static String licence(YamlMap yaml) {
        var licence = yaml.text("licence", Longest.LICENCE);
        if (!licence.matches("[A-Za-z0-9.+-]*")) {
            yaml.fault("licence", FaultKind.LICENCE.of(Quoted.text(licence)));
        }
        return licence;
    }

    private static Competences competences(YamlMap yaml) {
        yaml.allow(List.of("digcomp", "kominfo"));
        var digcomp = yaml.texts("digcomp", 0);
        var kominfo = yaml.texts("kominfo", 0);
        each(yaml, "digcomp", digcomp, word -> word.matches("[1-5]\\.[1-6]"), FaultKind.NO_DIGCOMP);
        each(yaml, "kominfo", kominfo, Competences.PILLARS::contains, FaultKind.NO_PILLAR);
        return new Competences(digcomp, kominfo);
    }

    private static List<String> prerequisites(YamlMap yaml) {
        var slugs = yaml.texts("prerequisites", 0);
        each(yaml, "prerequisites", slugs, PackPaths::isSlug, FaultKind.NO_COURSE_NAME);
        return slugs;
    }

    private static void each(
            YamlMap yaml, String key, List<String> words, Predicate<String> fits, FaultKind otherwise) {
        var seen = new HashSet<String>();
        for (var word : words) {
            if (!word.isEmpty() && !fits.test(word)) {
                yaml.fault(key, otherwise.of(key, Quoted.text(word)));
            } else if (!seen.add(word)) {
                yaml.fault(key, FaultKind.HOLDS_TWICE.of(key, Quoted.text(word)));
            }
        }
    }

    private static Map<Locale, CourseText> courseTexts(YamlMap yaml) {
        var texts = new LinkedHashMap<Locale, CourseText>();
        var indonesian = courseText(yaml.map("id"));
        texts.put(Packs.INDONESIAN, indonesian);
        if (yaml.has("en")) {
            var english = courseText(yaml.map("en"));
            texts.put(Packs.ENGLISH, english);
            inStep(yaml, indonesian.outcomes().size(), english.outcomes().size());
        }
        return texts;
    }

    private static CourseText courseText(YamlMap yaml) {
        yaml.allow(List.of("title", "summary", "outcomes"));
        return new CourseText(yaml.line("title", Longest.TITLE), yaml.text("summary", Longest.SUMMARY), outcomes(yaml));
    }

    private static List<String> outcomes(YamlMap yaml) {
        var outcomes = yaml.texts("outcomes", 1);
        if (outcomes.size() > Longest.OUTCOMES) {
            yaml.fault("outcomes", FaultKind.AT_MOST.of("outcomes", Longest.OUTCOMES, outcomes.size()));
        }
        outcomes.forEach(outcome -> yaml.limitLine("outcomes", outcome, Longest.OUTCOME));
        return outcomes;
    }

    private static void inStep(YamlMap yaml, int indonesian, int english) {
        if (indonesian != english) {
            yaml.fault("en", FaultKind.OUTCOMES_OUT_OF_STEP.of(english, indonesian));
        }
    }
}
