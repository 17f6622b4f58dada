package id.melek.participation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a program is told. Names and values are part of the API: they are added to, and never changed. */
record ApiAnswer(Meta meta, List<Row> rows) {

    /**
     * What holds for all rows.
     *
     * @param freshAt everything acknowledged before this moment is counted
     * @param definitions a page that says how each indicator is counted
     * @param madeUp whether these people do not exist, as in a demonstration
     * @param traitsUntil the last quarter whose traits are published; null where none is, or none was asked for
     * @param borders {@code then} or {@code now}: of the regions; {@code then} also where no region has ever changed
     */
    record Meta(
            @JsonProperty("fresh_at") Instant freshAt,
            String definitions,
            @JsonProperty("made_up") boolean madeUp,
            @JsonProperty("settlement_is") String settlementIs,
            @JsonProperty("settlement_note") String settlementNote,
            String borders,
            @JsonProperty("traits_until") @Nullable String traitsUntil) {}

    /**
     * One figure.
     *
     * @param period {@code 2026-11}, {@code 2026-Q4}, {@code 2026}, or {@code all} for since the start
     * @param settlement {@code urban}, {@code suburban}, {@code rural}, or {@code all}
     * @param people null where there is no number; then {@code lack} says why
     * @param value of what is no indicator of people now and new
     * @param unit of the value: {@code people}, {@code percent} or {@code points}
     * @param trait by which people are told apart
     * @param group of the trait
     */
    record Row(
            String region,
            String name,
            String period,
            String settlement,
            String indicator,
            @Nullable Integer people,

            @JsonProperty("new") @Nullable Integer newcomers,

            @Nullable String lack,
            @Nullable Number value,
            @Nullable String unit,
            @Nullable String trait,
            @Nullable String group) {}
}
