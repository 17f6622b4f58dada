package id.melek.authoring;

import id.melek.authoring.LessonQuestions.Apart;
import id.melek.authoring.LessonQuestions.Kind;
import id.melek.pack.GiftSheet;
import id.melek.pack.QuestionSketch;
import id.melek.pack.QuestionSketch.Line;
import id.melek.pack.QuestionSketch.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Keeps the questions of two languages the same but for their words. */
final class InStep {

    private InStep() {}

    /** What the first file lacks. */
    static List<GiftSheet.Entry> missing(GiftSheet here, GiftSheet there) {
        return there.entries().stream()
                .filter(entry -> !entry.id().isEmpty() && here.find(entry.id()).isEmpty())
                .toList();
    }

    /** Where the missing ones belong: each behind what stands before it in the other language. */
    static QuestionEdit.Insert taken(GiftSheet here, GiftSheet there) {
        var pieces = new ArrayList<QuestionEdit.Insert.Piece>();
        var ids =
                new ArrayList<>(here.entries().stream().map(GiftSheet.Entry::id).toList());
        var before = "";
        for (var entry : there.entries()) {
            if (!entry.id().isEmpty() && !ids.contains(entry.id())) {
                var at = ids.indexOf(before) + 1;
                ids.add(at, entry.id());
                pieces.add(new QuestionEdit.Insert.Piece(entry.source(), at));
            }
            before = entry.id();
        }
        return new QuestionEdit.Insert(pieces);
    }

    static List<Apart> apart(GiftSheet here, GiftSheet there) {
        var apart = new ArrayList<Apart>();
        var places = new ArrayList<Integer>();
        for (var entry : here.entries()) {
            there.find(entry.id()).ifPresent(at -> {
                difference(entry, there.entries().get(at))
                        .ifPresent(kind -> apart.add(new Apart(entry.id(), entry.title(), kind)));
                if (!places.isEmpty() && at < places.getLast()) {
                    apart.add(new Apart(entry.id(), entry.title(), Kind.ORDER));
                }
                places.add(at);
            });
        }
        return apart;
    }

    private static Optional<Kind> difference(GiftSheet.Entry here, GiftSheet.Entry there) {
        return here.sketch().flatMap(one -> there.sketch().flatMap(other -> difference(one, other)));
    }

    private static Optional<Kind> difference(QuestionSketch here, QuestionSketch there) {
        if (here.type() != there.type()) {
            return Optional.of(Kind.TYPE);
        }
        if (here.type() == Type.SHORT_TEXT) {
            return Optional.empty();
        }
        if (here.lines().size() != there.lines().size()) {
            return Optional.of(Kind.ANSWERS);
        }
        return keyed(there, here).equals(there) ? Optional.empty() : Optional.of(Kind.KEY);
    }

    /** The other language's words with this one's key, where the two have as many answers of one type. */
    static Optional<QuestionSketch> follow(QuestionSketch there, QuestionSketch here) {
        return there.type() == here.type()
                        && there.type() != Type.SHORT_TEXT
                        && there.lines().size() == here.lines().size()
                ? Optional.of(keyed(there, here)).filter(keyed -> !keyed.equals(there))
                : Optional.empty();
    }

    private static QuestionSketch keyed(QuestionSketch words, QuestionSketch key) {
        var lines = IntStream.range(0, words.lines().size())
                .mapToObj(i ->
                        keyed(words.type(), words.lines().get(i), key.lines().get(i)))
                .toList();
        return new QuestionSketch(words.type(), words.title(), words.text(), lines, words.generalFeedback());
    }

    private static Line keyed(Type type, Line words, Line key) {
        return switch (type) {
            case NUMBER -> new Line(key.text(), key.other(), key.weight(), words.feedback());
            case SINGLE, MULTIPLE, TRUE_FALSE -> new Line(words.text(), key.weight(), words.feedback());
            case SHORT_TEXT, MATCHING -> words;
        };
    }
}
