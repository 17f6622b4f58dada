package id.melek.pack;

import java.util.List;

/**
 * What is wrong and what to do, in no language yet.
 *
 * @param arguments what the words are filled in with, such as a key of a file or a question's id
 * @param hints what may have been meant; they follow the words at once
 */
public record FaultText(FaultKind kind, List<String> arguments, List<FaultText> hints) {

    private static final int LONGEST = 300;

    public FaultText {
        arguments = arguments.stream()
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text)
                .toList();
        hints = List.copyOf(hints);
    }

    /** Where words are found: by their key, filled in with the arguments. */
    @FunctionalInterface
    public interface Words {
        String get(String key, Object... arguments);
    }

    FaultText or(FaultText hint) {
        return new FaultText(kind, arguments, List.of(hint));
    }

    public String say(Words words) {
        // texts without an argument are formatted too, since all of them are written for it
        var filled = arguments.isEmpty() ? new Object[] {""} : arguments.toArray();
        var said = new StringBuilder(words.get(kind.key(), filled));
        hints.forEach(hint -> said.append(hint.say(words)));
        return said.toString();
    }
}
