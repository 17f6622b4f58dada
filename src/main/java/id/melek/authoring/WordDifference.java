package id.melek.authoring;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import com.github.difflib.patch.Patch;
import id.melek.authoring.Difference.Mark;
import id.melek.authoring.Difference.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Two texts beside each other: first by lines, and where lines differ, by words. */
final class WordDifference {

    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{N}]+|.", Pattern.DOTALL);

    /** Unchanged lines that are shown around what changed. */
    private static final int AROUND = 2;

    /** Finding what two texts share takes time by the square of what they do not: so much, and no more. */
    private static final int MOST_LINES = 4_000;

    private static final int MOST_WORDS = 3_000;

    private final List<Piece> pieces = new ArrayList<>();

    private WordDifference() {}

    static List<Piece> of(String before, String after) {
        var difference = new WordDifference();
        difference.compare(lines(before), lines(after));
        return List.copyOf(difference.pieces);
    }

    private void compare(List<String> before, List<String> after) {
        if (before.size() + after.size() > MOST_LINES) {
            replace(String.join("", before), String.join("", after));
            return;
        }
        var runs = runs(before, after);
        for (int at = 0; at < runs.size(); at++) {
            var run = runs.get(at);
            if (run.isEqual()) {
                keep(run.before(), at == 0, at == runs.size() - 1);
            } else {
                words(String.join("", run.before()), String.join("", run.after()));
            }
        }
    }

    /** What is the same in both, or stands in the place of each other. */
    private record Run(boolean isEqual, List<String> before, List<String> after) {

        static Run of(AbstractDelta<String> delta) {
            return new Run(
                    delta.getType() == DeltaType.EQUAL,
                    delta.getSource().getLines(),
                    delta.getTarget().getLines());
        }

        Run plus(Run next) {
            return new Run(isEqual, joined(before, next.before), joined(after, next.after));
        }

        private static List<String> joined(List<String> one, List<String> other) {
            return Stream.concat(one.stream(), other.stream()).toList();
        }
    }

    /** Alternately equal and not: what is taken out and what is put in at one place belong together. */
    private static List<Run> runs(List<String> before, List<String> after) {
        var changes = new MyersDiffWithLinearSpace<String>().computeDiff(before, after, null);
        var runs = new ArrayList<Run>();
        for (var delta : Patch.generate(before, after, changes, true).getDeltas()) {
            var run = Run.of(delta);
            if (!runs.isEmpty() && runs.getLast().isEqual() == run.isEqual()) {
                run = runs.removeLast().plus(run);
            }
            runs.add(run);
        }
        return runs;
    }

    /** What stands at the very beginning or end has a change on one side only. */
    private void keep(List<String> lines, boolean first, boolean last) {
        int head = first ? 0 : Math.min(AROUND, lines.size());
        int tail = last ? 0 : Math.min(AROUND, lines.size() - head);
        int hidden = lines.size() - head - tail;
        add(Mark.KEPT, String.join("", lines.subList(0, head)));
        if (hidden > 0) {
            pieces.add(new Piece(Mark.LEFT_OUT, String.valueOf(hidden)));
        }
        add(Mark.KEPT, String.join("", lines.subList(head + hidden, lines.size())));
    }

    private void words(String before, String after) {
        var old = parts(before);
        var now = parts(after);
        if (old.isEmpty() || now.isEmpty() || old.size() + now.size() > MOST_WORDS) {
            replace(before, after);
            return;
        }
        for (var run : runs(old, now)) {
            if (run.isEqual()) {
                add(Mark.KEPT, String.join("", run.before()));
            } else {
                replace(String.join("", run.before()), String.join("", run.after()));
            }
        }
    }

    private void replace(String before, String after) {
        add(Mark.REMOVED, before);
        add(Mark.ADDED, after);
    }

    private void add(Mark mark, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(mark, text));
        }
    }

    /** Each with its end, so that they make up the text again. */
    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
    }

    private static List<String> parts(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
