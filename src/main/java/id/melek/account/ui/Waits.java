package id.melek.account.ui;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.time.Instant;

/** When to try again, in words: a phone's clock may be wrong, so in minutes from now. */
final class Waits {

    private Waits() {}

    static String text(Component speaker, Instant from, Instant now) {
        var minutes = Math.max(1, (Duration.between(now, from).toSeconds() + 59) / 60);
        return minutes == 1
                ? speaker.getTranslation("account.wait.minute")
                : speaker.getTranslation("account.wait.minutes", minutes);
    }
}
