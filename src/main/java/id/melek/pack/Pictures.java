package id.melek.pack;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The pictures, sounds and videos of a course as one lesson sees them, and which of them it uses. */
final class Pictures {

    private static final String FOLDER = "../../media/";

    private final Map<String, PackMedia> media;
    private final Predicate<String> isThere;
    private final Map<String, PackMedia> used = new LinkedHashMap<>();

    /**
     * @param media by file name
     * @param isThere whether a file name stands in media/, be it readable or not
     */
    Pictures(Map<String, PackMedia> media, Predicate<String> isThere) {
        this.media = media;
        this.isThere = isThere;
    }

    /** Notes a use; a reason where it cannot be shown. */
    Optional<String> use(String destination) {
        var picture = find(destination);
        if (picture != null) {
            used.put(picture.name(), picture);
            return Optional.empty();
        }
        if (!destination.startsWith(FOLDER) || destination.indexOf('/', FOLDER.length()) >= 0) {
            return Optional.of(
                    "the " + word(destination) + " " + Quoted.text(destination) + " must come from " + FOLDER);
        }
        var name = destination.substring(FOLDER.length());
        return isThere.test(name)
                ? Optional.empty()
                : Optional.of("there is no " + word(name) + " media/" + name + suggestion(name, media.keySet()));
    }

    static String word(String name) {
        return MediaKind.isPlayed(name) ? "recording" : "picture";
    }

    private static String suggestion(String name, Collection<String> known) {
        return known.isEmpty() ? "" : Quoted.orRather(name, known);
    }

    @Nullable PackMedia find(String destination) {
        return destination.startsWith(FOLDER) ? media.get(destination.substring(FOLDER.length())) : null;
    }

    /** In the order of first use. */
    List<PackMedia> used() {
        return List.copyOf(used.values());
    }
}
