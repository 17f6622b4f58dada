package id.melek.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.account.RegistrationResult.Registered;
import id.melek.account.RegistrationResult.Taken;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@SpringBootTest
@ExtendWith(OutputCaptureExtension.class)
class SimultaneousRegistrationTest {

    private static final int PHONES = 4;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Test
    void ofManyRegistrationsOfOneNumberAtOnceOneSucceeds(CapturedOutput output) throws Exception {
        var number = People.number();
        var ready = new CountDownLatch(PHONES);
        Callable<RegistrationResult> registration = () -> {
            ready.countDown();
            ready.await();
            return accounts.register(People.form("Sari", number, people.golo()));
        };

        var results = new ArrayList<RegistrationResult>();
        try (var phones = Executors.newFixedThreadPool(PHONES)) {
            for (var result : phones.invokeAll(Collections.nCopies(PHONES, registration))) {
                results.add(result.get());
            }
        }

        assertThat(results)
                .filteredOn(Registered.class::isInstance)
                .singleElement()
                .satisfies(result -> accounts.erase(
                        accounts.person(((Registered) result).account()).orElseThrow(), false));
        assertThat(results).filteredOn(new Taken()::equals).hasSize(PHONES - 1);
        assertThat(output.getAll()).doesNotContain(number.substring(1));
    }
}
