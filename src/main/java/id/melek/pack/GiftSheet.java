package id.melek.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A GIFT file of a course, question by question, to be changed. Whatever a change is not about stays byte for byte:
 * comments, other questions, line ends. What the file holds may be unfinished or wrong.
 */
public final class GiftSheet {

    private static final Pattern LINE = Pattern.compile("[^\\r\\n]*(?:\\r\\n|\\r|\\n)|[^\\r\\n]+");

    private final List<String> lines;
    private final List<Entry> entries;
    private final String end;

    private GiftSheet(List<String> lines, List<Entry> entries) {
        this.lines = lines;
        this.entries = entries;
        this.end = !lines.isEmpty() && lines.getFirst().endsWith("\r\n") ? "\r\n" : "\n";
    }

    /**
     * A question of the file.
     *
     * @param id empty where it has none
     * @param line where it begins, counted from 1, its comments included
     * @param lastLine where it ends
     * @param source as it stands in the file, its comments included
     * @param sketch empty where the file says something about it that a form cannot hold
     */
    public record Entry(
            String id, String title, int line, int lastLine, String source, Optional<QuestionSketch> sketch) {}

    public static GiftSheet of(String text) {
        var lines = LINE.matcher(text).results().map(line -> line.group()).toList();
        var questions = GiftParser.parse(text, new FaultList().of("")).questions();
        var entries = new ArrayList<Entry>();
        for (var i = 0; i < questions.size(); i++) {
            var next = i + 1 < questions.size() ? first(questions.get(i + 1)) : Integer.MAX_VALUE;
            var after = i == 0 ? 0 : questions.get(i - 1).lastLine();
            entries.add(entry(questions.get(i), lines, after, next));
        }
        return new GiftSheet(lines, List.copyOf(entries));
    }

    /** Two questions on one line are for no form. */
    private static Entry entry(GiftQuestion question, List<String> lines, int after, int next) {
        var first = first(question);
        var last = Math.min(question.lastLine(), lines.size());
        var isApart = after < first && last < next;
        return new Entry(
                id(question),
                Optional.ofNullable(question.title()).orElse(""),
                first,
                last,
                String.join("", lines.subList(first - 1, last)),
                isApart ? SketchReader.of(question) : Optional.empty());
    }

    private static int first(GiftQuestion question) {
        return question.comments().stream().mapToInt(GiftQuestion.Comment::line).reduce(question.line(), Math::min);
    }

    private static String id(GiftQuestion question) {
        return QuestionId.in(question).stream().findFirst().orElse("");
    }

    /** In their order. */
    public List<Entry> entries() {
        return entries;
    }

    public String text() {
        return String.join("", lines);
    }

    /** The place of a question that still stands as it was read, from 0; near that place, where it stands more than once. */
    public Optional<Integer> find(Entry entry, int near) {
        return IntStream.range(0, entries.size())
                .filter(at ->
                        entries.get(at).source().strip().equals(entry.source().strip()))
                .boxed()
                .min((one, other) -> Integer.compare(Math.abs(one - near), Math.abs(other - near)));
    }

    public Optional<Integer> find(String id) {
        return IntStream.range(0, entries.size())
                .filter(at -> !id.isEmpty() && entries.get(at).id().equals(id))
                .boxed()
                .findFirst();
    }

    /** With other words for a question; its id and its comments stay. */
    public GiftSheet with(int at, QuestionSketch sketch) {
        var entry = entries.get(at);
        var comments = entry.source()
                .lines()
                .filter(line -> line.strip().startsWith("//"))
                .collect(Collectors.joining(end));
        var head = entry.id().isEmpty() ? idLine(freeId(sketch, Set.of())) + comments : comments;
        var block = (head.isEmpty() || head.endsWith(end) ? head : head + end) + SketchWriter.write(sketch, end);
        var changed = new ArrayList<>(lines);
        replace(changed, entry, block + ending(entry.source()));
        return of(String.join("", changed));
    }

    private static String ending(String source) {
        return source.endsWith("\r\n") ? "\r\n" : source.endsWith("\n") ? "\n" : source.endsWith("\r") ? "\r" : "";
    }

    private static void replace(List<String> lines, Entry entry, String block) {
        var stretch = lines.subList(entry.line() - 1, entry.lastLine());
        stretch.clear();
        stretch.add(block);
    }

    /** With one more question before that place. */
    public GiftSheet add(int at, String id, QuestionSketch sketch) {
        return add(at, idLine(id) + SketchWriter.write(sketch, end));
    }

    private String idLine(String id) {
        return "// [id:" + id + "]" + end;
    }

    /** With one more question before that place, as it stands in a file. */
    public GiftSheet add(int at, String source) {
        var block = LINE.matcher(source.strip())
                .results()
                .map(line -> line.group().stripTrailing())
                .collect(Collectors.joining(end));
        var changed = new ArrayList<>(lines);
        if (at < entries.size()) {
            var line = entries.get(at).line() - 1;
            changed.add(line, block + end + end);
            if (line > 0 && !changed.get(line - 1).isBlank()) {
                changed.add(line, end);
            }
        } else {
            finishLine(changed);
            changed.add((changed.isEmpty() || changed.getLast().isBlank() ? "" : end) + block + end);
        }
        return of(String.join("", changed));
    }

    private void finishLine(List<String> changed) {
        if (!changed.isEmpty() && ending(changed.getLast()).isEmpty()) {
            changed.set(changed.size() - 1, changed.getLast() + end);
        }
    }

    /** Without a question and the empty lines that parted it. */
    public GiftSheet without(int at) {
        var entry = entries.get(at);
        var from = entry.line() - 1;
        var to = entry.lastLine();
        while (to < lines.size() && lines.get(to).isBlank()) {
            to++;
        }
        while (to == lines.size() && from > 0 && lines.get(from - 1).isBlank()) {
            from--;
        }
        var changed = new ArrayList<>(lines);
        changed.subList(from, to).clear();
        return of(String.join("", changed));
    }

    /** With a question and the one behind it in each other's place. */
    public GiftSheet swapped(int at) {
        var first = entries.get(at);
        var second = entries.get(at + 1);
        var changed = new ArrayList<>(lines);
        finishLine(changed);
        var one = List.copyOf(changed.subList(first.line() - 1, first.lastLine()));
        var between = List.copyOf(changed.subList(first.lastLine(), second.line() - 1));
        var other = List.copyOf(changed.subList(second.line() - 1, second.lastLine()));
        var stretch = changed.subList(first.line() - 1, second.lastLine());
        stretch.clear();
        stretch.addAll(other);
        stretch.addAll(between.stream().anyMatch(String::isBlank) ? between : List.of(end));
        stretch.addAll(one);
        return of(String.join("", changed));
    }

    /** An id of the question's words that neither this file nor the others have. */
    public String freeId(QuestionSketch sketch, Collection<String> others) {
        return freeId(CourseQuestion.slug(sketch.title().isEmpty() ? sketch.text() : sketch.title()), others);
    }

    /** That id, or with the next free number. */
    public String freeId(String wish, Collection<String> others) {
        var taken = new HashSet<>(others);
        entries.forEach(entry -> taken.add(entry.id()));
        var base = wish.substring(0, Math.min(wish.length(), PackPaths.LONGEST_SLUG - 4))
                .replaceAll("-$", "");
        var id = taken.contains(wish) ? base + "-2" : wish;
        for (var number = 3; taken.contains(id); number++) {
            id = base + "-" + number;
        }
        return id;
    }
}
