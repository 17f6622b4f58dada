package id.melek.pack;

import id.melek.pack.GiftBlock.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Cuts a GIFT file into blocks at its blank lines, as Moodle does, one at a time. Beyond Moodle, where it would lose what
 * follows: {@code $CATEGORY:} ends with its line, and after a question's braces a line of no-break spaces counts as
 * blank and {@code $CATEGORY:} begins a block.
 */
final class GiftBlocks {

    static final String CATEGORY = "$CATEGORY:";

    private enum Braces {
        NONE,
        OPEN,
        CLOSED
    }

    private final Consumer<GiftBlock> sink;
    private final List<Line> lines = new ArrayList<>();
    private Braces braces = Braces.NONE;

    private GiftBlocks(Consumer<GiftBlock> sink) {
        this.sink = sink;
    }

    static void cut(String text, Consumer<GiftBlock> sink) {
        var blocks = new GiftBlocks(sink);
        var number = 1;
        for (var from = 0; from <= text.length(); number++) {
            var end = text.indexOf('\n', from);
            var to = end < 0 ? text.length() : end;
            blocks.take(number, text.substring(from, to));
            from = to + 1;
        }
        blocks.endBlock();
    }

    private void take(int number, String raw) {
        var line = new Line(number, Blanks.trim(raw));
        if (line.text().isEmpty() && isBreak(raw)) {
            endBlock();
        } else if (line.text().startsWith(CATEGORY) && braces != Braces.OPEN) {
            category(line);
        } else {
            add(line);
        }
    }

    private boolean isBreak(String raw) {
        return braces == Braces.CLOSED || lines.isEmpty() || raw.chars().noneMatch(c -> Blanks.isUnusual((char) c));
    }

    private void category(Line line) {
        if (lines.stream().anyMatch(before -> !before.isComment())) {
            endBlock();
        }
        add(line);
        endBlock();
    }

    private void add(Line line) {
        lines.add(line);
        if (!line.isComment()) {
            follow(line.text());
        }
    }

    private void follow(String text) {
        for (var i = 0; i < text.length() && braces != Braces.CLOSED; i++) {
            switch (text.charAt(i)) {
                case '\\' -> i++;
                case '{' -> braces = Braces.OPEN;
                case '}' -> braces = braces == Braces.OPEN ? Braces.CLOSED : braces;
                default -> {
                    // words
                }
            }
        }
    }

    private void endBlock() {
        if (!lines.isEmpty()) {
            sink.accept(new GiftBlock(List.copyOf(lines)));
        }
        lines.clear();
        braces = Braces.NONE;
    }
}
