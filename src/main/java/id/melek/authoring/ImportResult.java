package id.melek.authoring;

import id.melek.pack.Fault;
import java.util.List;
import java.util.UUID;

/** What became of a pack that was brought in. */
public sealed interface ImportResult {

    /** @param faults what has to be mended before it can be published */
    record BroughtIn(UUID draft, List<Fault> faults) implements ImportResult {}

    /** Nothing of it was kept. */
    record Refused(List<Fault> faults) implements ImportResult {}
}
