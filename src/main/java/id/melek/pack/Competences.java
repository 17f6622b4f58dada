package id.melek.pack;

import java.util.List;

/**
 * What a course teaches, in the terms of two frameworks.
 *
 * @param digcomp numbers of DigComp 3.0 competences, such as {@code 4.1}
 * @param kominfo pillars of the Indonesian digital literacy framework: skills, ethics, safety, culture
 */
public record Competences(List<String> digcomp, List<String> kominfo) {

    static final List<String> PILLARS = List.of("skills", "ethics", "safety", "culture");

    public Competences {
        digcomp = List.copyOf(digcomp);
        kominfo = List.copyOf(kominfo);
    }
}
