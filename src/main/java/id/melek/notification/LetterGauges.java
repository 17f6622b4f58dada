package id.melek.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** What an operator watches: letters that wait, and letters that were given up. */
@Component
class LetterGauges implements MeterBinder {

    private final LetterRepository letters;

    LetterGauges(LetterRepository letters) {
        this.letters = letters;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("melek.letters.waiting", () -> letters.count("WAITING")).register(registry);
        Gauge.builder("melek.letters.undelivered", () -> letters.count("UNDELIVERED"))
                .register(registry);
    }
}
