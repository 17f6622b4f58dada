package id.melek.pack;

import id.melek.pack.Question.Matching;
import id.melek.pack.Question.MultipleChoice;
import id.melek.pack.Question.NumberQuestion;
import id.melek.pack.Question.Option;
import id.melek.pack.Question.Range;
import id.melek.pack.Question.ShortText;
import id.melek.pack.Question.SingleChoice;
import id.melek.pack.Question.TrueFalse;
import java.util.List;

/** Compares a lesson with its Indonesian original: an answer in one language must mean the same in the other. */
final class LanguagesInStep {

    private final FaultList faults;

    LanguagesInStep(FaultList faults) {
        this.faults = faults;
    }

    void compare(LessonDraft original, LessonDraft translation) {
        if (original.minutes() > 0 && translation.minutes() > 0 && original.minutes() != translation.minutes()) {
            faults.of(translation.folder().file(PackPaths.LESSON))
                    .add(translation.minutesLine(), FaultKind.MINUTES_OUT_OF_STEP.of(original.minutes()));
        }
        compare(translation.folder().file(PackPaths.PRACTICE), original.practice(), translation.practice());
        compare(translation.folder().file(PackPaths.GRADED), original.graded(), translation.graded());
    }

    /** @param file the translated one */
    void compare(String file, List<ReadQuestion> original, List<ReadQuestion> translation) {
        var here = faults.of(file);
        var name = file.substring(file.lastIndexOf('/') + 1);
        var ids = ids(original);
        var translated = ids(translation);
        translation.stream()
                .filter(read -> !ids.contains(read.question().id()))
                .forEach(read -> here.add(read.line(), FaultKind.NO_ORIGINAL_QUESTION.of(quoted(read), name)));
        original.stream()
                .filter(read -> !translated.contains(read.question().id()))
                .forEach(read -> here.add(FaultKind.NO_TRANSLATED_QUESTION.of(quoted(read), name)));
        if (!ids.equals(translated) && ids.containsAll(translated) && translated.containsAll(ids)) {
            here.add(FaultKind.OTHER_ORDER.of(String.join(", ", ids)));
        }
        translation.forEach(read -> original.stream()
                .filter(other -> other.question().id().equals(read.question().id()))
                .findFirst()
                .ifPresent(other -> compare(here, other.question(), read)));
    }

    private static List<String> ids(List<ReadQuestion> questions) {
        return questions.stream().map(read -> read.question().id()).toList();
    }

    private static String quoted(ReadQuestion read) {
        return Quoted.text(read.question().id());
    }

    private static void compare(FileFaults faults, Question original, ReadQuestion translation) {
        if (!key(original).equals(key(translation.question()))) {
            faults.add(
                    translation.line(),
                    FaultKind.OTHER_KEY.of(
                            quoted(translation), Quoted.text(key(original)), Quoted.text(key(translation.question()))));
        }
    }

    /** What must be the same in every language. Wordings of a short text may differ, even in number. */
    private static String key(Question question) {
        return kind(question) + (question.hasGap() ? " with a gap" : "");
    }

    private static String kind(Question question) {
        return switch (question) {
            case SingleChoice single -> "single choice " + weights(single.options());
            case MultipleChoice multiple -> "multiple choice " + weights(multiple.options());
            case TrueFalse statement -> "true/false " + statement.answer();
            case Matching matching -> "matching " + MatchingMaker.key(matching);
            case ShortText ignored -> "short text";
            case NumberQuestion number -> "number " + ranges(number.ranges());
        };
    }

    private static String weights(List<Option> options) {
        return options.stream().map(Option::weight).toList().toString();
    }

    private static String ranges(List<Range> ranges) {
        return ranges.stream().map(LanguagesInStep::range).toList().toString();
    }

    private static String range(Range range) {
        return range.min().stripTrailingZeros().toPlainString() + ".."
                + range.max().stripTrailingZeros().toPlainString() + "=" + range.weight();
    }
}
