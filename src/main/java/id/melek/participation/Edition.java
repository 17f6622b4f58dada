package id.melek.participation;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * A monthly report of a region. What it says was true at its cut-off; once signed, it never changes.
 *
 * @param code of the region, as is {@code region} its name
 * @param number from 1 for each region and month; 2 and more revise the one before
 * @param cutOff everything acknowledged before this moment is in it
 * @param moved how many figures differ from the edition before; 0 for the first
 * @param signature empty as long as it is a draft
 */
public record Edition(
        UUID id,
        String code,
        String region,
        YearMonth month,
        int number,
        Instant cutOff,
        int moved,
        String madeBy,
        Optional<Signature> signature) {

    /** Who takes responsibility for it, and when that was. */
    public record Signature(String by, Instant at) {}

    /** How it is referred to: {@code 53/2026-10/1}. */
    public String label() {
        return code + "/" + month + "/" + number;
    }

    String fileName(String ending) {
        return "melek-" + label().replace('/', '-') + "." + ending;
    }

    public boolean isDraft() {
        return signature.isEmpty();
    }
}
