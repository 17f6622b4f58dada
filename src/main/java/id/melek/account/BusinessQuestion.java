package id.melek.account;

import java.util.Arrays;
import java.util.List;

/** What is asked about a business; any of its members may answer. */
public enum BusinessQuestion implements Answerable {
    /** One of {@link Trade}. */
    TRADE(Arrays.stream(Trade.values()).map(Trade::name).toArray(String[]::new)),
    /** By the sales of a year (government regulation 7/2021): to Rp 2, 15 and 50 billion. */
    SIZE("MICRO", "SMALL", "MEDIUM"),
    /** People who work in it, the owner not counted. */
    WORKERS,
    /** Whether it has a business identification number (NIB). */
    NIB("YES", "NO");

    private static final int MOST_WORKERS = 5000;

    private final List<String> choices;

    BusinessQuestion(String... choices) {
        this.choices = List.of(choices);
    }

    @Override
    public List<String> choices() {
        return choices;
    }

    @Override
    public boolean accepts(String answer) {
        return this == WORKERS ? Answerable.isNumber(answer, 0, MOST_WORKERS) : choices.contains(answer);
    }
}
