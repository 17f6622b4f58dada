package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.account.People;
import id.melek.account.Person;
import id.melek.account.Staff;
import id.melek.base.Texts;
import id.melek.participation.EditionResult.Done;
import id.melek.region.RegionId;
import id.melek.region.Regions;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Two managers of one region, at the same moment; what they write is really written. */
@SpringBootTest
class EditionsAtOnceTest {

    @Autowired
    EditionRepository stored;

    @Autowired
    EditionTaking taking;

    @Autowired
    EditionPdf pdf;

    @Autowired
    EditionPost post;

    @Autowired
    Figures figures;

    @Autowired
    Texts texts;

    @Autowired
    Regions regions;

    @Autowired
    People people;

    @Autowired
    Staff staff;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcTemplate database;

    private RegionId bali;
    private List<Person> managers;
    private Editions editions;
    private YearMonth month;

    @BeforeEach
    void twoManagersWithOneClock() {
        bali = regions.byCode("51").orElseThrow().id();
        managers = List.of(people.manager("Putu", bali), people.manager("Made", bali));
        var now = Clock.fixed(Clock.systemUTC().instant(), ZoneOffset.UTC);
        month = YearMonth.now(now.withZone(ZoneId.of("Asia/Makassar"))).minusMonths(1);
        editions = new Editions(stored, taking, pdf, post, figures, texts, regions, now);
    }

    @AfterEach
    void nothingStays() {
        database.update("delete from edition where region = ?", bali.value());
        managers.forEach(who -> staff.endAccess(people.operator("Agus"), who.id()));
    }

    @Test
    void theSecondGetsTheDraftOfTheFirst() throws Exception {
        var start = new CyclicBarrier(managers.size());
        var work = managers.stream().map(who -> making(who, start)).toList();

        try (var hands = Executors.newFixedThreadPool(managers.size())) {
            var results = hands.invokeAll(work);
            var first = (Done) results.getFirst().get();
            var second = (Done) results.getLast().get();

            assertThat(first.edition().id()).isEqualTo(second.edition().id());
        }
        assertThat(editions.list(managers.getFirst())).hasSize(1);
    }

    private Callable<EditionResult> making(Person who, CyclicBarrier start) {
        var transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return () -> {
            start.await();
            return transaction.execute(tx -> editions.make(who, bali, month));
        };
    }
}
