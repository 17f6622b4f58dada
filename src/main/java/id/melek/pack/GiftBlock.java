package id.melek.pack;

import java.util.List;
import java.util.stream.Collectors;

/** What stands between two blank lines of a GIFT file, lines trimmed. */
record GiftBlock(List<Line> lines) {

    record Line(int number, String text) {

        boolean isComment() {
            return text.startsWith("//");
        }
    }

    /** Lines joined; a comment inside leaves a blank, as in Moodle. */
    String text() {
        return lines.stream().map(line -> line.isComment() ? " " : line.text).collect(Collectors.joining("\n"));
    }

    String textWithoutComments() {
        return lines.stream()
                .filter(line -> !line.isComment() && !line.text.isEmpty())
                .map(Line::text)
                .collect(Collectors.joining("\n"));
    }

    String comments() {
        return lines.stream().filter(Line::isComment).map(Line::text).collect(Collectors.joining("\n"));
    }

    boolean isOnlyComments() {
        return lines.stream().allMatch(line -> line.isComment() || line.text.isEmpty());
    }

    /** The first line that is no comment. */
    int line() {
        return lines.stream()
                .filter(line -> !line.isComment() && !line.text.isEmpty())
                .findFirst()
                .orElse(lines.getFirst())
                .number();
    }
}
