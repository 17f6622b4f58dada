package id.melek.authoring;

import id.melek.pack.QuestionSketch.Type;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is looked for in the bank.
 *
 * @param words that stand in the question, in any order; may be empty
 * @param course a slug
 * @param competence as DigComp counts them: {@code 4.1}
 */
public record BankSearch(String words, Optional<String> course, Optional<String> competence, Optional<Type> type) {

    public static final BankSearch ALL = new BankSearch("", Optional.empty(), Optional.empty(), Optional.empty());

    boolean finds(BankQuestion question) {
        var looked = Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return course.stream().allMatch(question.course()::equals)
                && competence.stream().allMatch(question.competences()::contains)
                && type.stream()
                        .allMatch(one -> question.type().filter(one::equals).isPresent())
                && question.holds(List.copyOf(looked));
    }
}
