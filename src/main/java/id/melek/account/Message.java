package id.melek.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something Melek tells one person, in the language they read.
 *
 * @param text the texts {@code <text>.subject} and {@code <text>.body}
 * @param arguments for both texts, in the order of their {@code {0}}, {@code {1}}
 * @param path the page it leads to, without a leading slash
 * @param once a person gets at most one message with this name: {@code task-returned:<id>}
 * @param enclosed what an e-mail brings along, by its name in {@link id.melek.notification.LetterFiles}; null for nothing
 */
public record Message(
        Kind kind,
        String text,
        List<String> arguments,
        String path,
        String once,
        @Nullable String enclosed) {

    /** Why somebody is told; a person may do without the kinds that can be turned off. */
    public enum Kind {
        /** A task was reviewed, or waits for review. */
        TASK,
        /** A question was asked or answered, a mistake was reported. */
        ANSWER,
        CERTIFICATE,
        /** Learners who stopped are asked back. */
        REMINDER,
        /** A monthly report was signed off, or waits for that. */
        REPORT,
        /** A course that is written here waits for its reader, or was decided upon. */
        COURSE
    }

    /** A text alone. */
    public Message(Kind kind, String text, List<String> arguments, String path, String once) {
        this(kind, text, arguments, path, once, null);
    }

    public Message {
        arguments = List.copyOf(arguments);
    }
}
