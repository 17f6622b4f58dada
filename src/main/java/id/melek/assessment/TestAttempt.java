package id.melek.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A test as one learner is asked it, until it is handed in. Opened again, anywhere, it asks the same.
 *
 * @param questions in their order, without their key
 * @param secondsLeft from now, zero when the time is over; null where there is no time limit
 * @param answers what is known of it already, as {@link Tests#keep} got it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TestAttempt(
        UUID id, List<PhoneQuestion> questions, @Nullable Long secondsLeft, Map<String, List<String>> answers) {}
