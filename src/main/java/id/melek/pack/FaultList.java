package id.melek.pack;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;

/** Every fault found so far; a hostile pack cannot fill the memory with them. */
final class FaultList {

    private static final int MOST = 1_000;

    private final List<Fault> faults = new ArrayList<>();
    private int found;

    FileFaults of(String file) {
        return new FileFaults(this, file);
    }

    void add(String file, int line, FaultText what) {
        found++;
        if (faults.size() < MOST) {
            faults.add(new Fault(file, line, what));
        } else if (faults.size() == MOST) {
            faults.add(new Fault("course.yaml", 1, FaultKind.TOO_MANY_FAULTS.of(MOST)));
        }
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    /** How many were found, be they kept or not. */
    int size() {
        return found;
    }

    List<Fault> sorted() {
        return faults.stream()
                .sorted(comparing(Fault::file).thenComparingInt(Fault::line))
                .distinct()
                .toList();
    }
}
