package id.melek.account.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import id.melek.account.AccountPaths;
import java.util.regex.Pattern;

/** Paths and links within Melek. */
final class Paths {

    private static final Pattern LOCAL = Pattern.compile("/?[\\w.~-]+(/[\\w.~-]+)*(\\?[\\w.~=&%+-]*)?");

    private Paths() {}

    /** The path with a slash in front if it leads into Melek, the front page if it might lead anywhere else. */
    static String local(String path) {
        if (!LOCAL.matcher(path).matches()) {
            return "/";
        }
        return path.startsWith("/") ? path : "/" + path;
    }

    /** Where the link that led to a form wants people to be afterwards; empty if it does not say. */
    static String then(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(AccountPaths.THEN)
                .orElse("");
    }
}
