package id.melek.pack;

import java.util.Locale;

/** The two parallel forms of a track: whoever got one before gets the other one after. */
public enum FormName {
    A,
    B;

    public FormName other() {
        return this == A ? B : A;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
