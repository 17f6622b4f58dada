package id.melek.account;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Limits how often codes that anybody may type are guessed, by network address: a hundred wrong ones in an hour, so that a
 * village behind one address is not shut out, then with waits that double.
 */
@Service
public class Guesses {

    private final Attempts attempts;

    Guesses(Attempts attempts) {
        this.attempts = attempts;
    }

    /** @return when to come back, if it is one too many */
    public Optional<Instant> take() {
        return attempts.take(Attempts.Way.GUESS, null);
    }

    /** The code was right, and does not count. */
    public void giveBack() {
        attempts.giveBack(Attempts.Way.GUESS, null);
    }
}
