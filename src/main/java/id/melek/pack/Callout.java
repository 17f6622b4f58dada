package id.melek.pack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.CustomBlock;

/** A quotation that begins with a line like {@code [!TIP]}, and is set apart from the running text. */
final class Callout extends CustomBlock {

    enum Kind {
        TIP,
        WARNING,
        EXAMPLE,
        TRY;

        /** As in the HTML: {@code tip}. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static List<String> names() {
            return Arrays.stream(values()).map(Kind::name).toList();
        }
    }

    private final Kind kind;

    Callout(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
