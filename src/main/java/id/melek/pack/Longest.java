package id.melek.pack;

/** How long a text of a pack may be, in characters: what a screen shows well, and never more than the catalogue keeps. */
final class Longest {

    /** Also of a criterion's words, and of a level's. */
    static final int TITLE = 200;

    static final int SUMMARY = 1_000;
    static final int LICENCE = 40;

    /** How many there are at most. */
    static final int OUTCOMES = 20;

    static final int OUTCOME = 200;

    private Longest() {}
}
