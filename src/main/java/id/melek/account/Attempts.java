package id.melek.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Limits tries on every way in, per account and per network address, for all nodes together. A try is counted before
 * it is judged, and given back when it was right.
 */
@Component
class Attempts {

    /** Beyond {@code free} tries each next one doubles the wait; a village hall shares one address, so that limit is wide. */
    private record Limit(int free, Duration shortest, Duration longest, Duration memory) {}

    private static final Limit PER_ACCOUNT =
            new Limit(5, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(1));
    private static final Limit PER_ADDRESS =
            new Limit(100, Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(1));

    enum Way {
        SIGN_IN,
        CODE,
        INVITATION,
        REGISTRATION,
        BUSINESS,
        /** Codes that anybody may try: see {@link Guesses}. */
        GUESS,
        ACCESS_TOKEN,
        /** Not a secret, but dear: the archive of one's own data. */
        ARCHIVE
    }

    private final AttemptRepository attempts;
    private final Installation installation;
    private final ClientAddress client;
    private final Clock clock;

    Attempts(AttemptRepository attempts, Installation installation, ClientAddress client, Clock clock) {
        this.attempts = attempts;
        this.installation = installation;
        this.client = client;
        this.clock = clock;
    }

    /**
     * Counts a try from the current address, and on a name where the way in has one.
     *
     * @return when to come back, if it is one too many
     */
    Optional<Instant> take(Way way, @Nullable String name) {
        var wait = client.current().flatMap(address -> take(addressBucket(way, address), PER_ADDRESS));
        return wait.isPresent() || name == null ? wait : take(nameBucket(way, name), PER_ACCOUNT);
    }

    /** The try was right: the name starts afresh, and the address is not blamed for it. */
    void giveBack(Way way, @Nullable String name) {
        client.current().ifPresent(address -> attempts.giveBack(addressBucket(way, address), clock.instant()));
        if (name != null) {
            attempts.forget(nameBucket(way, name));
        }
    }

    private Optional<Instant> take(String bucket, Limit limit) {
        var now = clock.instant();
        while (true) {
            if (isCounted(bucket, limit, now)) {
                return Optional.empty();
            }
            var allowedFrom = attempts.allowedFrom(bucket);
            if (allowedFrom.isPresent()) {
                return allowedFrom;
            }
            if (attempts.first(bucket, now, now.plus(limit.memory())) == 1) {
                forgetOld(now);
                return Optional.empty();
            }
        }
    }

    private boolean isCounted(String bucket, Limit limit, Instant now) {
        var forgetAt = now.plus(limit.memory());
        var shortest = limit.shortest().toSeconds();
        var longest = limit.longest().toSeconds();
        return attempts.again(bucket, limit.free(), shortest, longest, now, forgetAt) == 1;
    }

    private void forgetOld(Instant now) {
        attempts.old(now).forEach(bucket -> attempts.forgetOld(bucket, now));
    }

    private String addressBucket(Way way, String address) {
        return installation.keyedHash(way + " from " + address);
    }

    private String nameBucket(Way way, String name) {
        return installation.keyedHash(way + " on " + name);
    }
}
