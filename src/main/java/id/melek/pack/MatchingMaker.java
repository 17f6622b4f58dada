package id.melek.pack;

import id.melek.pack.GiftAnswer.Mark;
import id.melek.pack.Question.Matching;
import id.melek.pack.Question.Pair;
import id.melek.pack.QuestionMaker.Frame;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Questions of what belongs together: {@code =left -> right}, and {@code = -> decoy}. */
final class MatchingMaker {

    private static final String ARROW = "->";

    private final QuestionCheck check;

    MatchingMaker(QuestionCheck check) {
        this.check = check;
    }

    Matching matching(GiftQuestion gift, Frame frame) {
        var pairs = new ArrayList<Pair>();
        var decoys = new ArrayList<String>();
        for (var answer : gift.list()) {
            var pair = pair(answer);
            if (pair.left().isEmpty()) {
                decoys.add(pair.right());
            } else {
                pairs.add(pair);
            }
        }
        var made = new Matching(frame.id(), frame.title(), frame.text(), pairs, decoys, frame.generalFeedback());
        checkWhole(gift, made);
        return made;
    }

    /** The first arrow parts; a right may hold another. */
    private Pair pair(GiftAnswer answer) {
        checkAnswer(answer);
        var arrow = answer.text().indexOf(ARROW);
        if (arrow < 0) {
            check.fault(answer.line(), FaultKind.NO_ARROW.of(Quoted.text(answer.text())));
            return new Pair(answer.text(), "");
        }
        var right = answer.text().substring(arrow + ARROW.length()).strip();
        if (right.isEmpty()) {
            check.fault(answer.line(), FaultKind.NOTHING_BEHIND_ARROW.of());
        }
        return new Pair(answer.text().substring(0, arrow).strip(), right);
    }

    private void checkAnswer(GiftAnswer answer) {
        check.plainText(answer.line(), answer.text());
        if (answer.is(Mark.NONE)) {
            check.fault(answer.line(), FaultKind.PAIR_MARK.of());
        }
        if (answer.weight() != null) {
            check.fault(answer.line(), FaultKind.PAIR_WEIGHT.of());
        }
        if (!answer.feedback().isEmpty()) {
            check.fault(answer.line(), FaultKind.PAIR_FEEDBACK.of());
        }
    }

    private void checkWhole(GiftQuestion gift, Matching made) {
        if (made.pairs().size() < 2 || made.rights().size() < 2) {
            check.fault(gift.line(), FaultKind.FEW_PAIRS.of());
        }
        var seen = new HashSet<String>();
        made.pairs().stream()
                .map(Pair::left)
                .filter(left -> !seen.add(left))
                .forEach(left -> check.fault(gift.line(), FaultKind.LEFT_TWICE.of(Quoted.text(left))));
        var rights = new HashSet<>(made.pairs().stream().map(Pair::right).toList());
        made.decoys().stream()
                .filter(decoy -> !rights.add(decoy))
                .forEach(decoy -> check.fault(gift.line(), FaultKind.DECOY_TWICE.of(Quoted.text(decoy))));
    }

    /** What must be the same in every language. */
    static String key(Matching matching) {
        return List.of(matching.key(), matching.decoys().size()).toString();
    }
}
