package id.melek.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The record of a code: for whom and when; the code itself is not kept. */
public record HandedOutCode(
        String name,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant usedAt) {}
