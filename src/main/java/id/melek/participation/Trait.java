package id.melek.participation;

import java.util.List;

/** A trait by which people can be told apart, one at a time. Its values are the characters of {@link Traits}. */
public enum Trait {
    GENDER("F", "M"),
    /** Under 25, 25 to 34, 35 to 44, 45 to 54, 55 and more, in the year of the act. */
    AGE("1", "2", "3", "4", "5"),
    /** By the Washington Group's short set: much difficulty, or not at all, in at least one of six. */
    DISABILITY("Y", "N"),
    /** Sections of the KBLI 2025. */
    SECTOR(
            "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T", "U",
            "V"),
    /** Micro, small, medium, by the sales of a year. */
    SIZE("I", "S", "E"),
    /** Whether orders came in online when first asked. */
    SOLD_BEFORE("Y", "N");

    /** The value of those who were not asked yet, or did not want to say. */
    public static final String NOT_KNOWN = "-";

    private final List<String> known;

    Trait(String... known) {
        this.known = List.of(known);
    }

    /** Without {@link #NOT_KNOWN}. */
    public List<String> known() {
        return known;
    }

    /** The key of the text that is its name. */
    public String nameKey(String value) {
        return "participation.traits." + (value.equals(NOT_KNOWN) ? "not-known" : this + "." + value);
    }

    char of(Traits traits) {
        return traits.code().charAt(ordinal());
    }
}
