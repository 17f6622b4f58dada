package id.melek;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.participation.LedgerCheck;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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

    /**
     * Besides the one of the dump: one of two people, one of whom learns; one that nobody belongs to any more; one whose
     * first member, who learns, is gone; and one of somebody who does not learn.
     */
    private static final String BUSINESSES = """
            insert into business (id, name, join_code, created_at) values
                (unhex(repeat('b1', 16)), 'Tenun Bersama', 'BBBBBBB1', '2026-11-20'),
                (unhex(repeat('b2', 16)), 'Kopi Lama', 'BBBBBBB2', '2026-11-20'),
                (unhex(repeat('b3', 16)), 'Anyaman', 'BBBBBBB3', '2026-11-20'),
                (unhex(repeat('b4', 16)), 'Madu Hutan', 'BBBBBBB4', '2026-11-20');
            insert into business_member (id, business_id, account_id, since, until)
            select unhex(concat(repeat('b', 28), number, if(learns, 'a', 'b'), '00')), unhex(repeat(business, 16)), account_id,
                   '2026-11-21', until
            from (select k.account_id, k.learns, row_number() over (partition by k.learns order by k.account_id) number
                  from (select account_id, exists (select 1 from fact f
                                                   where f.person = p.person_key and f.kind = 'ENROLLED') learns
                        from person_key p
                        where account_id not in (select account_id from business_member)) k) people
                join (select 'b1' business, 1 learner, 1 learning, null until
                      union select 'b1', 1, 0, null
                      union select 'b2', 2, 1, '2026-11-21 12:00:00'
                      union select 'b3', 3, 1, '2026-11-21 12:00:00'
                      union select 'b3', 2, 0, null
                      union select 'b4', 3, 0, null) members
                    on members.learner = people.number and members.learning = people.learns;
            """;

    /** One who completed a course with a task is put back to where only the review was missing. */
    private static final String WAITING = """
            create temporary table waits as
                select e.id enrolment, e.account, e.course, k.person_key
                from enrolment e join person_key k on k.account_id = e.account
                where e.completed_at is not null
                    and exists (select 1 from hand_in h where h.account = e.account and h.course = e.course)
                order by e.id limit 1;
            update enrolment e join waits w on w.enrolment = e.id set e.completed_at = null;
            update hand_in h join waits w on w.account = h.account and w.course = h.course
                set h.state = 'WAITING', h.reviewed_at = null;
            delete f from fact f join waits w on w.person_key = f.person and w.course = f.course where f.kind = 'COMPLETED';
            """;

    private static final Map<String, String> WANTED = besides(OF_LEARNING);
    private static Map<String, List<String>> before = Map.of();

    @DynamicPropertySource
    static void anEarlierVersionWasHere(DynamicPropertyRegistry properties) throws IOException {
        before = putInPlace("2026-11-22", BUSINESSES + WAITING, WANTED, properties);
    }

    @Override
    Map<String, String> wanted() {
        return WANTED;
    }

    @Override
    Map<String, List<String>> before() {
        return before;
    }

    @Test
    void itsBusinessesAreCounted() {
        assertThat(LedgerCheck.differences(melek)).isEmpty();
        assertThat(LedgerCheck.inTheNation(melek, "BUSINESSES")).isEqualTo(4);
        assertThat(LedgerCheck.inTheNation(melek, "BUSINESSES_ENROLLED")).isEqualTo(3);
    }

    @Test
    void whoWaitsForAReviewIsCountedApart() {
        assertThat(LedgerCheck.differences(melek)).isEmpty();
        assertThat(LedgerCheck.inTheNation(melek, "AWAITING_REVIEW")).isEqualTo(1);
    }

    /** The queue of trainers is chosen from by region, also what was in it before. */
    @Test
    void everyHandInKnowsTheVillageItCameFrom() {
        assertThat(database.queryForObject("""
                        select count(*) from hand_in h left join residence r
                            on r.account_id = h.account and r.village_id = h.village
                        where r.id is null
                        """, Integer.class)).isZero();
    }
}
