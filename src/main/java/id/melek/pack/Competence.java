package id.melek.pack;

/**
 * What an item of a form is about.
 *
 * @param digcomp the number of a DigComp 3.0 competence, such as {@code 4.1}
 * @param kominfo a pillar of the Indonesian digital literacy framework: skills, ethics, safety or culture
 */
public record Competence(String digcomp, String kominfo) {

    /** The DigComp area: the number before the dot. */
    public String area() {
        return digcomp.substring(0, Math.max(digcomp.indexOf('.'), 0));
    }
}
