package id.melek.authoring;

import id.melek.pack.GiftSheet;
import id.melek.pack.QuestionSketch;
import id.melek.pack.QuestionSketch.Type;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question of the bank.
 *
 * @param course its slug
 * @param courseTitle in Indonesian
 * @param draft whether it is from a course that is being written; else it is published
 * @param lesson slug of the lesson
 * @param practice whether it is a practice question
 * @param competences of its course, as DigComp counts them
 * @param texts as it stands in each language that has it, {@code id} first
 */
public record BankQuestion(
        String course,
        String courseTitle,
        boolean draft,
        String lesson,
        boolean practice,
        String id,
        List<String> competences,
        Map<String, GiftSheet.Entry> texts) {

    /** In that language, or else the first that it has. */
    public GiftSheet.Entry in(Locale language) {
        return Optional.ofNullable(texts.get(language.getLanguage()))
                .orElseGet(() -> texts.values().iterator().next());
    }

    public Optional<Type> type() {
        return texts.values().stream()
                .flatMap(entry -> entry.sketch().stream())
                .map(QuestionSketch::type)
                .findFirst();
    }

    /** Whether every one of the words stands in it, in whatever language. */
    boolean holds(List<String> words) {
        var all = Stream.concat(Stream.of(courseTitle), texts.values().stream().map(GiftSheet.Entry::source))
                .reduce("", (one, other) -> one + "\n" + other)
                .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }

    /** As a comment says where it came from. */
    String origin() {
        return "// [origin:" + course + "/" + lesson + "/" + id + "]";
    }
}
