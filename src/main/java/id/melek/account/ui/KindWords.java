package id.melek.account.ui;

import id.melek.account.Message.Kind;
import id.melek.account.Role;
import java.util.function.UnaryOperator;

/** What a kind of message is called: staff are told other things by it than learners. */
final class KindWords {

    private KindWords() {}

    static String of(Kind kind, Role role, UnaryOperator<String> translation) {
        var forStaff = role != Role.LEARNER && (kind == Kind.TASK || kind == Kind.ANSWER);
        return translation.apply((forStaff ? "account.kind.staff." : "account.kind.") + kind);
    }
}
