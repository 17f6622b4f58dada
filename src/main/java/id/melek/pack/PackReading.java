package id.melek.pack;

import java.util.List;

/** What came of reading a course pack: a course without faults, or every fault that was found. */
public sealed interface PackReading {

    record Sound(CoursePack pack) implements PackReading {}

    /**
     * Never empty, ordered by file and line.
     *
     * @param faults at most 1,001: a pack with more ends with a fault that says so
     */
    record Faulty(List<Fault> faults) implements PackReading {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
