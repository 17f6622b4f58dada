package id.melek.pack;

import java.util.List;

/** What came of reading a track pack: a track without faults, or every fault that was found. */
public sealed interface TrackReading {

    record Sound(TrackPack pack) implements TrackReading {}

    /** Never empty, ordered by file and line. */
    record Faulty(List<Fault> faults) implements TrackReading {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
