package id.melek;

/** Whom the demonstration has, with what they sign in. */
public enum CastMember {
    SARI("081200000001", "271828"),
    BUDI("budi@melek.example", "314159"),
    TUTI("tuti@melek.example", "173205"),
    RATNA("ratna@melek.example", "161803"),
    AGUS("agus@melek.example", "141421");

    final String name;
    final String pin;

    CastMember(String name, String pin) {
        this.name = name;
        this.pin = pin;
    }
}
