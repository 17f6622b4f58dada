package id.melek.account;

import id.melek.account.Message.Kind;
import java.time.Instant;
import java.util.UUID;

/**
 * A message as its reader sees it.
 *
 * @param path the page it leads to, without a leading slash
 * @param read whether it was seen before
 */
public record Told(UUID id, Kind kind, String subject, String body, String path, Instant sentAt, boolean read) {}
