package id.melek.assessment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something a person did with a form, as the phone reports it.
 *
 * @param id made on the phone; the same act sent again has the same id
 * @param run the form as it was opened for this person
 * @param item empty when the form as a whole is skipped
 * @param answer to that item; empty for "I do not know yet"
 * @param at by the phone's clock, which may be wrong
 */
public record FormAct(UUID id, UUID run, String item, List<String> answer, Instant at) {

    public FormAct {
        answer = List.copyOf(answer);
    }

    boolean isSkip() {
        return item.isEmpty();
    }
}
