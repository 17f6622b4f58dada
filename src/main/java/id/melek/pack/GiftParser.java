package id.melek.pack;

import id.melek.pack.GiftAnswer.Mark;
import id.melek.pack.GiftQuestion.Answers;
import id.melek.pack.GiftQuestion.Comment;
import id.melek.pack.GiftToken.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads Moodle's GIFT. It never gives up: what is wrong leaves a fault with its line, and reading goes on at the
 * nearest place that makes sense. Which types of question a course may have is not decided here.
 */
final class GiftParser {

    private static final Pattern WEIGHT = Pattern.compile("%(-?[0-9]{1,3}(?:\\.[0-9]{1,10})?)%");
    private static final Set<Kind> END_OF_TITLE = EnumSet.of(Kind.NAME, Kind.OPEN, Kind.GAP, Kind.END);
    private static final Set<Kind> END_OF_TEXT = EnumSet.of(Kind.OPEN, Kind.GAP, Kind.END);
    private static final Set<Kind> END_OF_ANSWER =
            EnumSet.of(Kind.EQUALS, Kind.TILDE, Kind.HASH, Kind.GENERAL, Kind.CLOSE, Kind.END);
    private static final Set<Kind> END_OF_ANSWERS = EnumSet.of(Kind.GENERAL, Kind.CLOSE, Kind.END);
    private static final Set<Kind> BRACES = EnumSet.of(Kind.OPEN, Kind.CLOSE);
    private static final Set<Kind> MISPLACED_IN_GENERAL = EnumSet.of(Kind.OPEN, Kind.EQUALS, Kind.TILDE, Kind.GENERAL);
    private static final Set<Kind> NEXT_QUESTION = EnumSet.of(Kind.COMMENT, Kind.NAME, Kind.CATEGORY, Kind.END);

    private final GiftLexer lexer;
    private final FileFaults faults;
    private final List<GiftQuestion> questions = new ArrayList<>();
    private final List<Comment> categories = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private GiftToken token;
    /** Where the last words stood that were taken. */
    private int lastLine;
    /** The braces were left open, and the next question has begun. */
    private boolean abandoned;

    private GiftParser(String source, FileFaults faults) {
        this.lexer = new GiftLexer(source, faults);
        this.faults = faults;
        this.token = lexer.next();
    }

    static GiftFile parse(String source, FileFaults faults) {
        var parser = new GiftParser(source, faults);
        while (!parser.at(Kind.END)) {
            parser.readNext();
        }
        parser.leaveComments();
        return new GiftFile(parser.questions, parser.categories);
    }

    private void readNext() {
        switch (token.kind()) {
            case GAP -> {
                leaveComments();
                advance();
            }
            case COMMENT -> takeComment(comments);
            case CATEGORY -> takeComment(categories);
            default -> question();
        }
    }

    private void leaveComments() {
        for (var comment : comments) {
            if (QuestionId.isIn(comment.text())) {
                faults.add(comment.line(), FaultKind.ID_ALONE.of());
            }
        }
        comments.clear();
    }

    private void question() {
        abandoned = false;
        var line = token.line();
        var title = at(Kind.NAME) ? title() : null;
        var text = phrase(END_OF_TEXT).text();
        var answers = at(Kind.OPEN) ? answers() : null;
        var textAfter = answers == null || abandoned ? "" : textAfter();
        questions.add(new GiftQuestion(
                line, Math.max(line, lastLine), List.copyOf(comments), title, text, answers, textAfter));
        comments.clear();
    }

    private @Nullable String title() {
        var line = token.line();
        advance();
        var title = phrase(END_OF_TITLE).text();
        if (!at(Kind.NAME)) {
            faults.add(line, FaultKind.OPEN_TITLE.of());
            return title;
        }
        advance();
        return title;
    }

    private Answers answers() {
        var line = token.line();
        advance();
        skipBlanks();
        var numeric = at(Kind.HASH);
        if (numeric) {
            advance();
        }
        var list = new ArrayList<GiftAnswer>();
        while (!abandoned && !END_OF_ANSWERS.contains(token.kind())) {
            answer(list);
        }
        var generalFeedback = !abandoned && at(Kind.GENERAL) ? generalFeedback() : null;
        if (abandoned || at(Kind.END)) {
            faults.add(line, FaultKind.OPEN_BRACE.of());
        } else {
            advance();
        }
        return new Answers(numeric, list, generalFeedback);
    }

    private void answer(List<GiftAnswer> list) {
        var line = token.line();
        var mark = mark();
        var phrase = phrase(END_OF_ANSWER);
        var feedback = new ArrayList<String>();
        while (!abandoned && at(Kind.HASH)) {
            advance();
            feedback.add(phrase(END_OF_ANSWER).text());
        }
        var isBlank = mark == Mark.NONE && phrase.text().isEmpty() && feedback.isEmpty();
        if (!isBlank) {
            list.add(weighed(line, mark, phrase, feedback));
        }
    }

    private Mark mark() {
        return switch (token.kind()) {
            case EQUALS -> {
                advance();
                yield Mark.RIGHT;
            }
            case TILDE -> {
                advance();
                yield Mark.WRONG;
            }
            default -> Mark.NONE;
        };
    }

    private GiftAnswer weighed(int line, Mark mark, Phrase phrase, List<String> feedback) {
        var text = phrase.text();
        var weight = WEIGHT.matcher(text);
        if (weight.lookingAt()) {
            var rest = text.substring(weight.end()).strip();
            return new GiftAnswer(line, mark, new BigDecimal(weight.group(1)), rest, feedback, phrase.wildcard());
        }
        if (text.startsWith("%")) {
            faults.add(line, FaultKind.WEIGHT.of(Quoted.text(text)));
        }
        return new GiftAnswer(line, mark, null, text, feedback, phrase.wildcard());
    }

    private String generalFeedback() {
        advance();
        return phrase(EnumSet.of(Kind.CLOSE), MISPLACED_IN_GENERAL).text();
    }

    /** Up to the empty line that ends a question. */
    private String textAfter() {
        var text = new StringBuilder();
        while (!at(Kind.GAP) && !at(Kind.END) && !isNextQuestion()) {
            text.append(phrase(EnumSet.of(Kind.GAP, Kind.END, Kind.NAME, Kind.COMMENT))
                    .text());
            if (at(Kind.COMMENT) && !isNextQuestion()) {
                takeComment(comments);
            }
        }
        if (isNextQuestion()) {
            faults.add(token.line(), FaultKind.EMPTY_LINE_NEEDED.of());
        }
        return text.toString();
    }

    private boolean isNextQuestion() {
        return at(Kind.NAME) || (at(Kind.COMMENT) && QuestionId.isIn(token.text()));
    }

    /** Running text, blanks at its ends left out; a line break of the file is a blank. */
    private record Phrase(String text, boolean wildcard) {}

    private Phrase phrase(Set<Kind> ends) {
        return phrase(ends, BRACES);
    }

    private Phrase phrase(Set<Kind> ends, Set<Kind> misplaced) {
        var text = new StringBuilder();
        var wildcard = false;
        while (!abandoned && !at(Kind.END) && !ends.contains(token.kind())) {
            wildcard |= at(Kind.STAR);
            switch (token.kind()) {
                case COMMENT -> takeComment(comments);
                case GAP -> text.append(gapInBraces());
                default -> text.append(plain(misplaced));
            }
        }
        return new Phrase(tidy(text), wildcard);
    }

    /** Moodle would end the question here; where another one follows, so do we. */
    private String gapInBraces() {
        var line = token.line();
        advance();
        abandoned = NEXT_QUESTION.contains(token.kind());
        if (!abandoned) {
            faults.add(line, FaultKind.EMPTY_LINE.of());
        }
        return " ";
    }

    private String plain(Set<Kind> misplaced) {
        var text = token.text();
        if (misplaced.contains(token.kind())) {
            faults.add(token.line(), FaultKind.STRAY.of(text, text.charAt(0)));
        }
        advance();
        return text;
    }

    private static String tidy(StringBuilder text) {
        return text.toString()
                .replaceAll(" {2,}", " ")
                .replace(" \n", "\n")
                .replace("\n ", "\n")
                .strip();
    }

    private void skipBlanks() {
        while (at(Kind.COMMENT) || (at(Kind.TEXT) && token.text().isBlank())) {
            if (at(Kind.COMMENT)) {
                takeComment(comments);
            } else {
                advance();
            }
        }
    }

    private void takeComment(List<Comment> sink) {
        sink.add(new Comment(token.line(), token.text()));
        advance();
    }

    private boolean at(Kind kind) {
        return token.kind() == kind;
    }

    private void advance() {
        if (!at(Kind.GAP)) {
            lastLine = token.line();
        }
        token = lexer.next();
    }
}
