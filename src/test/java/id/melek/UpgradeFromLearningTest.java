package id.melek;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From the version with tests, forms, tasks, certificates and letters; filled with a demonstration and one whole life. */
@SpringBootTest
class UpgradeFromLearningTest extends Upgrade {

    private static final Map<String, String> OF_LEARNING = Map.of(
            "forms",
                    "select concat(hex(id), hex(account), track, moment, form, coalesce(completed_at, '')) from form_run",
            "form answers", "select concat(hex(run), item, answer, is_right) from form_answer",
            "hand-ins", "select concat(hex(account), lesson, round, answer, link, state, remarks) from hand_in",
            "points", "select concat(hex(hand_in), criterion, points) from hand_in_points",
            "photos", "select concat(hex(account), hex(sent_id), position, sha2(content, 256)) from hand_in_photo",
            "certificates", "select concat(code, name, hex(account_id), completed_on) from certificate",
            "letters", "select concat(hex(recipient), topic, once_name, channel) from letter",
            "messages", "select concat(hex(account_id), kind, subject, body, path) from message",
            "enquiries", "select concat(hex(account_id), kind, course, lesson, text, answer) from enquiry",
            "reminders", "select concat(hex(account_id), course, in_a_row, reminded_at) from reminder");

    private static final Map<String, String> WANTED = all();
    private static Map<String, List<String>> before = Map.of();

    @DynamicPropertySource
    static void anEarlierVersionWasHere(DynamicPropertyRegistry properties) throws IOException {
        before = putInPlace("2026-11-22", WANTED, properties);
    }

    @Override
    Map<String, String> wanted() {
        return WANTED;
    }

    @Override
    Map<String, List<String>> before() {
        return before;
    }

    private static Map<String, String> all() {
        var all = new HashMap<>(KEPT);
        all.putAll(OF_LEARNING);
        return all;
    }
}
