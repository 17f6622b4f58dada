package id.melek.notification;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters to people outside Melek. What is handed over is kept until it is sent or given up: tried again with growing
 * pauses, sent at least once and as a rule once. Whoever calls decides who may see or do what.
 */
@Service
@Transactional
public class Notifications {

    private final LetterRepository letters;
    private final Delivery delivery;
    private final Clock clock;

    Notifications(LetterRepository letters, Delivery delivery, Clock clock) {
        this.letters = letters;
        this.delivery = delivery;
        this.clock = clock;
    }

    /** Whether this Melek was told how to send on this channel; if not, letters for it wait. */
    public boolean isOn(Channel channel) {
        return delivery.isOn(channel);
    }

    /** Takes a letter over, in the transaction of what it tells about; one with a name it knows changes nothing. */
    public void send(Letter letter) {
        var now = clock.instant();
        letters.add(letter, now, letter.quietIn() == null ? now : QuietHours.allowedFrom(now, letter.quietIn()));
    }

    /** Takes back what has not left yet, because the recipient turned the topic off. */
    public void callBack(UUID recipient, String topic) {
        letters.callBack(recipient, topic);
    }

    /** Takes back what has not left yet, because the recipient does not want this channel any more. */
    public void callBack(UUID recipient, Channel channel) {
        letters.callBack(recipient, channel);
    }

    /** Removes every trace of a recipient. */
    public void forget(UUID recipient) {
        letters.forget(recipient);
    }

    /** How many letters are on their way. */
    @Transactional(readOnly = true)
    public long waiting() {
        return letters.count("WAITING");
    }

    /** How many letters were given up. */
    @Transactional(readOnly = true)
    public long undelivered() {
        return letters.count("UNDELIVERED");
    }

    /** Letters that were given up, the latest first. */
    @Transactional(readOnly = true)
    public List<Undelivered> undelivered(int offset, int limit) {
        return letters.undelivered(offset, limit);
    }

    /** Tries a letter that was given up afresh; answers whether there is such a letter. */
    public boolean retry(UUID letter) {
        return letters.retry(letter, clock.instant());
    }

    /** @return how many */
    public int retryAll() {
        return letters.retryAll(clock.instant());
    }

    /** Throws a letter away that was given up; answers whether there was such a letter. */
    public boolean drop(UUID letter) {
        return letters.drop(letter);
    }
}
