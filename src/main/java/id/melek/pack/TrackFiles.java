package id.melek.pack;

import java.util.List;
import java.util.Locale;

/** Which paths a track pack has. */
final class TrackFiles {

    static final String TRACK = "track.yaml";
    static final String COMPETENCES = "forms.yaml";

    private static final List<String> TOP = List.of(TRACK, COMPETENCES, "id", "en");
    private static final List<String> FORMS = List.of("form-a.gift", "form-b.gift");

    private TrackFiles() {}

    static String form(Locale language, FormName form) {
        return language.getLanguage() + "/form-" + form.key() + ".gift";
    }

    static boolean isFolder(String path) {
        return path.isEmpty() || path.equals("id") || path.equals("en");
    }

    static boolean isFile(String path) {
        return path.equals(TRACK)
                || path.equals(COMPETENCES)
                || FORMS.stream().anyMatch(form -> path.equals("id/" + form) || path.equals("en/" + form));
    }

    static FaultText advice(String path) {
        var slash = path.lastIndexOf('/');
        var name = path.substring(slash + 1);
        return slash < 0
                ? FaultKind.NOT_IN_TRACK.of().or(Quoted.orRather(name, TOP))
                : FaultKind.NO_FORM.of().or(Quoted.orRather(name, FORMS));
    }
}
