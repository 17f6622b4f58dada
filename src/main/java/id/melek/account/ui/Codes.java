package id.melek.account.ui;

/** Codes as people read them to each other. */
final class Codes {

    private Codes() {}

    /** In groups of four. */
    static String grouped(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
