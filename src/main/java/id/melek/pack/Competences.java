package id.melek.pack;

import java.util.List;

/**
 * What a course teaches, in the terms of two frameworks.
 *
 * @param digcomp numbers of DigComp 3.0 competences, such as {@code 4.1}
 * @param kominfo pillars of the Indonesian digital literacy framework: skills, ethics, safety, culture
 */
record Competences(List<String> digcomp, List<String> kominfo) {

    /** The 21 of DigComp, in its five areas. */
    static final List<String> DIGCOMP = List.of(
            "1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "3.1", "3.2", "3.3", "3.4", "4.1", "4.2",
            "4.3", "4.4", "5.1", "5.2", "5.3", "5.4");

    static final List<String> PILLARS = List.of("skills", "ethics", "safety", "culture");

    Competences {
        digcomp = List.copyOf(digcomp);
        kominfo = List.copyOf(kominfo);
    }
}
