package id.melek.notification;

import id.melek.notification.Carrier.Outcome;
import id.melek.notification.LetterRepository.Due;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends letters, one at a time, on any number of nodes at once. A letter is taken by making it due again later, so
 * whoever dies while sending loses nothing: it is sent once more.
 */
@Component
class Delivery {

    /** After each try; after the last one the letter is given up. The first is longer than any try can take. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private static final int TRIES = PAUSES.size() + 1;
    private static final Duration MEMORY = Duration.ofDays(90);
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final LetterRepository letters;
    private final Map<Channel, Carrier> carriers;
    private final List<LetterFiles> files;
    private final TransactionOperations transaction;
    private final Clock clock;

    /** @param files wait until they are needed: who keeps them may want to send letters itself */
    Delivery(
            LetterRepository letters,
            Collection<Carrier> carriers,
            @Lazy List<LetterFiles> files,
            TransactionOperations transaction,
            Clock clock) {
        this.letters = letters;
        this.carriers = carriers.stream().collect(Collectors.toMap(Carrier::channel, Function.identity()));
        this.files = files;
        this.transaction = transaction;
        this.clock = clock;
    }

    boolean isOn(Channel channel) {
        return Optional.ofNullable(carriers.get(channel)).filter(Carrier::isOn).isPresent();
    }

    /** Answers whether there was anything due. */
    boolean deliverNext() {
        var open = carriers.keySet().stream().filter(this::isOn).toList();
        if (open.isEmpty()) {
            return false;
        }
        var due = Optional.ofNullable(transaction.execute(
                tx -> letters.lockDue(open, clock.instant()).map(this::take).orElse(null)));
        due.flatMap(taken -> taken.parcel).ifPresent(this::deliver);
        return due.isPresent();
    }

    /** @param parcel empty for what has to wait for the morning */
    private record Taken(Optional<Parcel> parcel) {}

    private Taken take(Due due) {
        var now = clock.instant();
        var parcel = due.parcel();
        var allowedFrom = due.quietIn() == null ? now : QuietHours.allowedFrom(now, due.quietIn());
        if (allowedFrom.isAfter(now)) {
            letters.hold(parcel.id(), allowedFrom);
            return new Taken(Optional.empty());
        }
        letters.countTry(parcel.id(), now.plus(PAUSES.get(Math.min(parcel.tries(), PAUSES.size() - 1))));
        return new Taken(Optional.of(parcel));
    }

    private void deliver(Parcel parcel) {
        switch (carry(parcel)) {
            case Outcome.Sent() -> letters.sent(parcel.id(), clock.instant());
            case Outcome.NotTheirs() -> letters.takeBack(parcel.id());
            case Outcome.Never(var reason) -> giveUp(parcel, reason);
            case Outcome.Later(var reason, var pause) -> {
                if (parcel.tries() + 1 >= TRIES) {
                    giveUp(parcel, reason);
                } else {
                    letters.later(parcel.id(), reason, clock.instant().plus(pause));
                }
            }
        }
    }

    /** What goes wrong is told by its class alone: its message may hold the address. */
    private Outcome carry(Parcel parcel) {
        try {
            var carrier = Optional.ofNullable(carriers.get(parcel.channel())).orElseThrow();
            return complete(parcel).map(carrier::carry).orElseGet(Outcome.NotTheirs::new);
        } catch (RuntimeException surprise) {
            LOG.warn(
                    "Letter {} failed with {}", parcel.id(), surprise.getClass().getName());
            return new Outcome.Later(Reason.FAILED);
        }
    }

    /** With what it brings along; empty where that is not for its recipient, or not any more. */
    private Optional<Parcel> complete(Parcel parcel) {
        var name = parcel.enclosed();
        return name == null
                ? Optional.of(parcel)
                : files.stream()
                        .flatMap(one -> one.find(parcel.recipient(), name).stream())
                        .findFirst()
                        .map(parcel::with);
    }

    private void giveUp(Parcel parcel, Reason reason) {
        LOG.warn("Letter {} is given up: {}", parcel.id(), reason);
        letters.giveUp(parcel.id(), reason, clock.instant());
    }

    /** What left long ago cannot come again under the same name. */
    void forgetOld() {
        while (letters.forgetSentBefore(clock.instant().minus(MEMORY)) > 0) {
            // the next thousand
        }
    }
}
