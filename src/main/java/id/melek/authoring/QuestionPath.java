package id.melek.authoring;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where the questions of a lesson stand: {@code id/01-why-sell-online/practice.gift}. */
record QuestionPath(String language, String folder, String file) {

    static final String PRACTICE = "practice.gift";
    static final String TEST = "test.gift";

    private static final Pattern PATH = Pattern.compile("(id|en)/([0-9]{2}-[a-z0-9-]+)/(practice\\.gift|test\\.gift)");

    static Optional<QuestionPath> of(String path) {
        var parts = PATH.matcher(path);
        return parts.matches()
                ? Optional.of(new QuestionPath(parts.group(1), parts.group(2), parts.group(3)))
                : Optional.empty();
    }

    boolean isPractice() {
        return file.equals(PRACTICE);
    }

    String path() {
        return language + "/" + folder + "/" + file;
    }

    String lesson() {
        return language + "/" + folder;
    }

    /** The same questions in the other language. */
    QuestionPath translated() {
        return new QuestionPath(language.equals("id") ? "en" : "id", folder, file);
    }

    /** The other questions of the lesson, with which ids are shared. */
    QuestionPath sibling() {
        return new QuestionPath(language, folder, isPractice() ? TEST : PRACTICE);
    }

    String settings() {
        return "id/" + folder + "/quiz.yaml";
    }
}
