package id.melek.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter that was given up.
 *
 * @param address masked: {@code s***@contoh.id}, {@code +62***01}
 * @param tries how often it was tried
 * @param givenUpAt when
 */
public record Undelivered(
        UUID id,
        Channel channel,
        String address,
        String topic,
        Reason reason,
        int tries,
        Instant createdAt,
        Instant givenUpAt) {}
