package id.melek.account;

import java.util.List;

/**
 * Something Melek tells one person, in the language they read.
 *
 * @param text the texts {@code <text>.subject} and {@code <text>.body}
 * @param arguments for both texts, in the order of their {@code {0}}, {@code {1}}
 * @param path the page it leads to, without a leading slash
 * @param once a person gets at most one message with this name: {@code task-returned:<id>}
 */
public record Message(Kind kind, String text, List<String> arguments, String path, String once) {

    /** Why somebody is told; a person may do without the kinds that can be turned off. */
    public enum Kind {
        /** A task was reviewed, or waits for review. */
        TASK,
        /** A question was asked or answered, a mistake was reported. */
        ANSWER,
        CERTIFICATE,
        /** Learners who stopped are asked back. */
        REMINDER
    }

    public Message {
        arguments = List.copyOf(arguments);
    }
}
