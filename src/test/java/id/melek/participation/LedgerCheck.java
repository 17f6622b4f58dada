package id.melek.participation;

import java.util.List;
import org.springframework.context.ApplicationContext;

/** Lets tests of other packages ask whether the figures are what the facts add up to. */
public final class LedgerCheck {

    private LedgerCheck() {}

    /** Folds what waits and rebuilds; rows that were wrong, in words. */
    public static List<String> differences(ApplicationContext melek) {
        while (melek.getBean(Folding.class).foldBatch() > 0) {
            // the next batch
        }
        return melek.getBean(Rebuild.class).run().stream().map(Object::toString).toList();
    }
}
