package id.melek.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What there is to say about one question: the first thing that makes it unusable, and remarks. */
final class BlockNotes {

    private final List<Reason> remarks = new ArrayList<>();
    private Optional<Reason> refusal = Optional.empty();

    void refuse(Reason.Kind kind, Object... arguments) {
        if (refusal.isEmpty()) {
            refusal = Optional.of(Reason.of(kind, arguments));
        }
    }

    void remark(Reason.Kind kind, Object... arguments) {
        if (remarks.stream().noneMatch(said -> said.kind() == kind)) {
            remarks.add(Reason.of(kind, arguments));
        }
    }

    Optional<Reason> refusal() {
        return refusal;
    }

    boolean isRefused() {
        return refusal.isPresent();
    }

    List<Reason> remarks() {
        return remarks;
    }
}
