package id.melek.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Delivers at once what waits, night or day: to him it is noon of the day after next. */
@Component
public class Postman {

    private static final Duration PATIENCE = Duration.ofDays(2);
    private static final int NOON_IN_JAKARTA = 5;

    private final Delivery delivery;

    Postman(
            LetterRepository letters,
            Collection<Carrier> carriers,
            @Lazy List<LetterFiles> files,
            TransactionOperations transaction,
            Clock clock) {
        var noon = clock.instant().plus(PATIENCE).atOffset(ZoneOffset.UTC).withHour(NOON_IN_JAKARTA);
        this.delivery =
                new Delivery(letters, carriers, files, transaction, Clock.fixed(noon.toInstant(), ZoneOffset.UTC));
    }

    public void deliverAll() {
        while (delivery.deliverNext()) {
            // the next letter
        }
    }
}
