package id.melek.account;

import id.melek.notification.Channel;
import id.melek.notification.Notifications;
import id.melek.notification.Undelivered;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Letters that could not be delivered, for operators, who see no address and no text. */
@Service
public class UndeliveredLetters {

    private final Notifications notifications;

    UndeliveredLetters(Notifications notifications) {
        this.notifications = notifications;
    }

    /** Whether this Melek was told how to send on this channel. */
    public boolean isOn(Person operator, Channel channel) {
        return as(operator).isOn(channel);
    }

    /** The latest first. */
    public List<Undelivered> list(Person operator, int offset, int limit) {
        return as(operator).undelivered(offset, limit);
    }

    public long count(Person operator) {
        return as(operator).undelivered();
    }

    /** How many letters are still on their way. */
    public long waiting(Person operator) {
        return as(operator).waiting();
    }

    public void retry(Person operator, UUID letter) {
        as(operator).retry(letter);
    }

    public void retryAll(Person operator) {
        as(operator).retryAll();
    }

    public void drop(Person operator, UUID letter) {
        as(operator).drop(letter);
    }

    private Notifications as(Person who) {
        if (!who.is(Role.OPERATOR)) {
            throw new AccessDeniedException("Only operators look after letters");
        }
        return notifications;
    }
}
