package id.melek.authoring;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What pictures, sounds and videos texts may show, by what stands in them; a name too many does no harm. */
final class MediaNames {

    private static final Pattern NAME = Pattern.compile("media/([a-z0-9-]++\\.[a-z0-9]++)");

    private MediaNames() {}

    static Set<String> in(Collection<byte[]> texts) {
        var names = new HashSet<String>();
        for (var text : texts) {
            NAME.matcher(new String(text, StandardCharsets.UTF_8))
                    .results()
                    .forEach(found -> names.add(found.group(1)));
        }
        return names;
    }
}
