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
    private final Collection<String> names;
    private final Map<String, PackMedia> used = new LinkedHashMap<>();

    /**
     * @param media by file name
     * @param isThere whether a file name stands in media/, be it readable or not
     * @param names of files that a misspelt name may have meant
     */
    Pictures(Map<String, PackMedia> media, Predicate<String> isThere, Collection<String> names) {
        this.media = media;
        this.isThere = isThere;
        this.names = names;
    }

    /** Notes a use; a reason where it cannot be shown. */
    Optional<FaultText> use(String destination) {
        var picture = find(destination);
        if (picture != null) {
            used.put(picture.name(), picture);
            return Optional.empty();
        }
        if (!destination.startsWith(FOLDER) || destination.indexOf('/', FOLDER.length()) >= 0) {
            var isPlayed = MediaKind.isPlayed(destination);
            return Optional.of((isPlayed ? FaultKind.RECORDING_PLACE : FaultKind.PICTURE_PLACE)
                    .of(Quoted.text(destination), FOLDER));
        }
        var name = destination.substring(FOLDER.length());
        return isThere.test(name) ? Optional.empty() : Optional.of(missing(name));
    }

    private FaultText missing(String name) {
        var what = (MediaKind.isPlayed(name) ? FaultKind.NO_RECORDING : FaultKind.NO_PICTURE).of(name);
        return names.isEmpty() ? what : what.or(Quoted.orRather(name, names));
    }

    @Nullable PackMedia find(String destination) {
        return destination.startsWith(FOLDER) ? media.get(destination.substring(FOLDER.length())) : null;
    }

    /** In the order of first use. */
    List<PackMedia> used() {
        return List.copyOf(used.values());
    }
}
