package id.melek.assessment;

import id.melek.catalog.TrackVersionId;

/**
 * Where a person stands with a form that was opened for them.
 *
 * @param version the track as it was when the person opened their first form of it
 * @param answered items with an answer, be it "I do not know yet"
 */
public record FormStanding(String track, FormMoment moment, TrackVersionId version, State state, int answered) {

    public enum State {
        /** Can be answered, perhaps half done. */
        OPEN,
        SKIPPED,
        COMPLETED
    }

    public boolean is(State wanted) {
        return state == wanted;
    }
}
