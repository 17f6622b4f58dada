package id.melek.learning.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import id.melek.learning.AskResult;
import id.melek.learning.Enquiries;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a learner writes to the trainers. What is typed is kept on the phone until the server has it; all that is in
 * {@code frontend/player/melek-ask.ts}.
 */
@Tag("melek-ask")
@JsModule("./player/melek-ask.ts")
class AskTrainer extends Component {

    /** Hands the text over to the service, for whoever is signed in now. */
    interface Post {
        AskResult send(String account, UUID id, Enquiries.Kind kind, String text);
    }

    private final Post post;
    private final String account;

    /** @param account whose page this is */
    AskTrainer(String account, String lesson, Map<String, String> labels, Post post) {
        this.account = account;
        this.post = post;
        getElement().setProperty("account", account);
        getElement().setProperty("lesson", lesson);
        getElement().setProperty("longest", Enquiries.LONGEST);
        getElement().setPropertyMap("labels", labels);
    }

    /** @return {@code sent}, or the end of the key of the text that says why not */
    @ClientCallable
    private String send(String id, String kind, String text) {
        var known = kindOf(kind);
        var made = idOf(id);
        if (known.isEmpty() || made.isEmpty()) {
            return "failed";
        }
        return switch (post.send(account, made.get(), known.get(), text)) {
            case AskResult.Asked() -> "sent";
            case AskResult.Empty() -> "empty";
            case AskResult.TooLong(int length) -> "long";
            case AskResult.TooMany() -> "many";
            case AskResult.NotTheirs() -> "failed";
        };
    }

    private static Optional<Enquiries.Kind> kindOf(String name) {
        return Arrays.stream(Enquiries.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    private static Optional<UUID> idOf(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
