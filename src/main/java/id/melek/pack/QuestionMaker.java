package id.melek.pack;

import id.melek.pack.GiftQuestion.Kind;
import id.melek.pack.Question.TrueFalse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the questions of a course from GIFT, and says what is missing in each. */
final class QuestionMaker {

    private static final int MOST_QUESTIONS = 200;
    static final int MOST_ANSWERS = 20;
    private static final Set<Kind> WITH_GAP = EnumSet.of(Kind.SHORT_TEXT, Kind.NUMBER, Kind.SINGLE_CHOICE);

    private final QuestionCheck check;
    private final ChoiceMaker choices;
    private final OpenMaker open;
    private final MatchingMaker matching;

    QuestionMaker(FileFaults faults, boolean practice) {
        check = new QuestionCheck(faults, practice);
        choices = new ChoiceMaker(check);
        open = new OpenMaker(check);
        matching = new MatchingMaker(check);
    }

    List<ReadQuestion> read(String source) {
        var file = GiftParser.parse(source, check.faults());
        file.categories().forEach(line -> check.fault(line.line(), FaultKind.CATEGORY.of()));
        if (file.questions().isEmpty()) {
            check.fault(1, FaultKind.NO_QUESTIONS.of());
        }
        if (file.questions().size() > MOST_QUESTIONS) {
            check.fault(1, FaultKind.TOO_MANY_QUESTIONS.of(MOST_QUESTIONS));
        }
        var questions = new ArrayList<ReadQuestion>();
        file.questions().stream()
                .limit(MOST_QUESTIONS)
                .forEach(gift -> make(gift).ifPresent(made -> questions.add(new ReadQuestion(made, gift.line()))));
        return questions;
    }

    /** An id counts in the whole lesson, for practice and graded questions together. */
    static void uniqueIds(
            List<ReadQuestion> practice, FileFaults inPractice, List<ReadQuestion> graded, FileFaults inGraded) {
        var seen = new HashSet<String>();
        practice.forEach(read -> unique(read, seen, inPractice));
        graded.forEach(read -> unique(read, seen, inGraded));
    }

    private static void unique(ReadQuestion read, Set<String> seen, FileFaults faults) {
        var id = read.question().id();
        if (!id.isEmpty() && !seen.add(id)) {
            faults.add(read.line(), FaultKind.ID_TAKEN.of(Quoted.text(id)));
        }
    }

    private Optional<Question> make(GiftQuestion gift) {
        if (gift.list().size() > MOST_ANSWERS) {
            return refuse(gift, FaultKind.TOO_MANY_ANSWERS.of(MOST_ANSWERS));
        }
        var frame = frame(gift);
        return switch (gift.kind()) {
            case SINGLE_CHOICE -> Optional.of(choices.single(gift, frame));
            case MULTIPLE_CHOICE -> Optional.of(choices.multiple(gift, frame));
            case TRUE_FALSE -> Optional.of(trueFalse(gift, frame));
            case SHORT_TEXT -> Optional.of(open.shortText(gift, frame));
            case NUMBER -> Optional.of(open.number(gift, frame));
            case MATCHING -> Optional.of(matching.matching(gift, frame));
            case ESSAY -> refuse(gift, FaultKind.NO_ANSWER.of());
            case DESCRIPTION -> refuse(gift, FaultKind.NO_BRACES.of());
        };
    }

    private Optional<Question> refuse(GiftQuestion gift, FaultText why) {
        check.fault(gift.line(), why);
        return Optional.empty();
    }

    /** What every question has, whatever its type. */
    record Frame(String id, String title, String text, String generalFeedback) {}

    private Frame frame(GiftQuestion gift) {
        var line = gift.line();
        var title = gift.title() == null ? "" : gift.title();
        demand(line, title, FaultKind.NO_TITLE.of());
        if (gift.answers() != null) {
            demand(line, gift.generalFeedback(), FaultKind.NO_GENERAL_FEEDBACK.of());
        }
        var text = text(gift);
        demand(line, text, FaultKind.NO_QUESTION_TEXT.of());
        List.of(title, text, gift.generalFeedback()).forEach(one -> check.plainText(line, one));
        return new Frame(QuestionId.of(gift, check.faults()), title, text, gift.generalFeedback());
    }

    /** Text behind the braces makes them a gap, as in Moodle. */
    private String text(GiftQuestion gift) {
        var text = gift.textAfter().isEmpty() ? gift.text() : Gap.between(gift.text(), gift.textAfter());
        if (!gift.textAfter().isEmpty() && !WITH_GAP.contains(gift.kind())) {
            check.fault(gift.line(), FaultKind.TEXT_AFTER_BRACE.of());
        } else if (Gap.count(text) > 1) {
            check.fault(gift.line(), FaultKind.ONE_GAP.of());
        }
        return text;
    }

    private void demand(int line, String text, FaultText otherwise) {
        if (text.isEmpty()) {
            check.fault(line, otherwise);
        }
    }

    private TrueFalse trueFalse(GiftQuestion gift, Frame frame) {
        var answer = gift.list().getFirst();
        if (gift.list().size() > 1
                || answer.weight() != null
                || answer.feedback().size() > 2) {
            check.fault(answer.line(), FaultKind.TRUE_FALSE.of());
        }
        var wrong = answer.feedback().isEmpty() ? "" : answer.feedback().getFirst();
        var right = answer.feedback().size() < 2 ? "" : answer.feedback().get(1);
        check.required(answer.line(), wrong, FaultKind.NO_FEEDBACK_WRONG.of(answer.text()));
        check.required(answer.line(), right, FaultKind.NO_FEEDBACK_RIGHT.of(answer.text()));
        check.plainText(answer.line(), wrong);
        check.plainText(answer.line(), right);
        var truth = answer.text().startsWith("T");
        return new TrueFalse(frame.id, frame.title, frame.text, truth, right, wrong, frame.generalFeedback);
    }
}
