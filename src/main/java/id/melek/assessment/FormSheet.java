package id.melek.assessment;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A form as the person it was opened for has it before them.
 *
 * @param items in their order, without their key
 * @param answers those the server has, by item; an empty one says "I do not know yet"
 */
public record FormSheet(
        UUID run,
        FormStanding standing,
        String language,
        List<PhoneQuestion> items,
        Map<String, List<String>> answers) {

    public FormSheet {
        items = List.copyOf(items);
        answers = Map.copyOf(answers);
    }
}
