package id.melek.pack;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands between two marks of a GIFT question's braces.
 *
 * @param weight percent; null where none is written
 * @param feedback none, one, or for true/false two
 * @param wildcard the text holds a bare {@code *}, which stands for any answer
 */
record GiftAnswer(
        int line, Mark mark, @Nullable BigDecimal weight, String text, List<String> feedback, boolean wildcard) {

    enum Mark {
        RIGHT,
        WRONG,
        NONE
    }

    boolean is(Mark wanted) {
        return mark == wanted;
    }

    /** Percent, with what GIFT gives an answer that has none. */
    double weightOr(int usual) {
        return weight == null ? usual : weight.doubleValue();
    }
}
