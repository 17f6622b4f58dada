package id.melek.learning;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A link as learners type it. Only its shape is looked at: nothing here ever opens it. */
final class WebLink {

    private static final int LONGEST = 500;
    private static final Pattern HOST = Pattern.compile("(?i)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]+");
    private static final Pattern SCHEME = Pattern.compile("(?i)https?://.*");

    private WebLink() {}

    /** With its {@code https://}, which nobody types; empty where it is no link to a page. */
    static Optional<String> of(String typed) {
        var text = typed.strip();
        var whole = SCHEME.matcher(text).matches() ? text : "https://" + text;
        return whole.length() <= LONGEST && leadsToAHost(whole) ? Optional.of(whole) : Optional.empty();
    }

    /** Name and password before an @ make a link look as if it led elsewhere. */
    private static boolean leadsToAHost(String link) {
        try {
            var uri = new URI(link);
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && HOST.matcher(uri.getHost()).matches();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
