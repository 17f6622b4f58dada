package id.melek.account;

import java.time.Instant;

/** One of the choices, several joined by commas, or a number; and when it was given. */
public record Answer(String value, Instant at) {

    public boolean isSkipped() {
        return value.equals(Answerable.SKIPPED);
    }
}
