package id.melek.account;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How often programs may ask with one token: twice a second, and so many at once as fit into a minute. Each node counts for
 * itself, and of very many tokens it forgets the one that was used the longest ago.
 */
@Component
class TokenPace {

    /** Each question takes this much of the token's time. */
    static final Duration EACH = Duration.ofMillis(500);

    /** So far ahead of the clock a token may be. */
    static final Duration AHEAD = Duration.ofMinutes(1);

    private static final int MOST_TOKENS = 10_000;

    private final Map<String, Instant> paidUntil = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_TOKENS;
        }
    };

    /**
     * Counts a question.
     *
     * @param token what tells it from others
     * @return when to come back, if it is one too many
     */
    synchronized Optional<Instant> take(String token, Instant now) {
        var until = paidUntil.getOrDefault(token, now);
        var begin = until.isAfter(now) ? until : now;
        var allowedFrom = begin.plus(EACH).minus(AHEAD);
        if (allowedFrom.isAfter(now)) {
            return Optional.of(allowedFrom);
        }
        paidUntil.put(token, begin.plus(EACH));
        return Optional.empty();
    }

    synchronized int size() {
        return paidUntil.size();
    }
}
