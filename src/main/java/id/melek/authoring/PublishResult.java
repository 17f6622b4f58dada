package id.melek.authoring;

import id.melek.pack.Fault;
import java.util.List;

/** What became of a wish to publish a draft. */
public sealed interface PublishResult {

    /** Learners who join from now on get this version; whoever is under way stays on theirs. */
    record Published(String slug) implements PublishResult {}

    /** Nothing was published. */
    record Faulty(List<Fault> faults) implements PublishResult {}

    /** A trainer who wrote nothing in it has to approve these very files first. */
    record Unread() implements PublishResult {}

    /** Something else has been published since the draft began: it would be published over. */
    record Overtaken() implements PublishResult {}

    record NotThere() implements PublishResult {}
}
