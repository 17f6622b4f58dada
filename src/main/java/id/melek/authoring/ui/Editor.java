package id.melek.authoring.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import id.melek.account.AccountId;
import id.melek.authoring.DraftText;
import id.melek.authoring.MediaShelf;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Where a text is written; {@code frontend/authoring} keeps it on the laptop until it is saved here. */
@Tag("melek-editor")
@JsModule("./authoring/melek-editor.ts")
@NpmPackage(value = "@codemirror/commands", version = "6.11.1")
@NpmPackage(value = "@codemirror/language", version = "6.13.1")
@NpmPackage(value = "@codemirror/search", version = "6.7.2")
@NpmPackage(value = "@codemirror/state", version = "6.7.6")
@NpmPackage(value = "@codemirror/view", version = "6.43.15")
@NpmPackage(value = "@lezer/highlight", version = "1.2.5")
@NpmPackage(value = "@lezer/markdown", version = "1.8.1")
class Editor extends Component {

    private final Consumer<String> preview;
    private final Supplier<String> token;

    /**
     * @param name by which the laptop knows the text
     * @param labels its words, by the name that it calls them
     * @param token makes one by which the laptop sends what is written and what is put in
     * @param preview is told the text whenever the author pauses
     */
    Editor(
            AccountId who,
            UUID draft,
            String name,
            DraftText text,
            Map<String, String> labels,
            Supplier<String> token,
            Consumer<String> preview) {
        this.token = token;
        this.preview = preview;
        getElement()
                .setProperty("account", who.value().toString())
                .setProperty("draft", draft.toString())
                .setProperty("name", name)
                .setProperty("path", text.path())
                .setProperty("revision", text.revision())
                .setProperty("text", text.text())
                .setPropertyMap("labels", labels);
    }

    /**
     * Lets pictures, sounds and videos be put into the text.
     *
     * @param library what is there already
     */
    void takeMedia(List<MediaShelf.File> library) {
        getElement()
                .setPropertyList("media", library.stream().map(Editor::shelved).toList());
    }

    private static Map<String, String> shelved(MediaShelf.File file) {
        var kind = file.isPicture() ? "picture" : file.isSound() ? "sound" : "video";
        return Map.of("name", file.name(), "address", file.address(), "kind", kind);
    }

    /** In plain; empty when the account of this page is not the one signed in any more. */
    @ClientCallable
    private String deviceToken() {
        return token.get();
    }

    @ClientCallable
    private void preview(String text) {
        preview.accept(text);
    }
}
