package id.melek.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.UploadHandler;
import id.melek.pack.PackZip;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** A ZIP chosen on this laptop and sent; never more of it than a pack may have. */
class PackChoice extends Composite<Div> {

    private static final int ENOUGH = PackZip.LARGEST + 1;

    private static final String SEND = """
            this.onclick = () => { this.value = ''; };
            const file = this.files[0];
            if (!file) { return false; }
            return fetch(this.getAttribute('data-to'), { method: 'POST', body: file.slice(0, $0) })
              .then(response => response.ok, () => false);
            """;

    private final Consumer<byte[]> chosen;
    private final FileInput input = new FileInput();
    private final Paragraph status = new Paragraph();
    private volatile byte[] received = {};

    @Tag("input")
    private static class FileInput extends Component {}

    PackChoice(Consumer<byte[]> chosen) {
        this.chosen = chosen;
        input.setId("pack");
        input.getElement()
                .setAttribute("type", "file")
                .setAttribute("accept", ".zip,application/zip")
                .setAttribute("data-to", (UploadHandler) event -> receive(event.getInputStream()));
        input.getElement().addEventListener("change", event -> send());
        status.getElement().setAttribute("role", "status");
        var label = new NativeLabel(getTranslation("authoring.import.file"));
        label.setFor(input);
        getContent().add(label, input, status);
        getContent().addClassNames("card", "form");
    }

    private void receive(InputStream body) throws IOException {
        received = body.readNBytes(ENOUGH);
    }

    private void send() {
        status.setText(getTranslation("authoring.import.checking"));
        input.getElement().executeJs(SEND, ENOUGH).then(Boolean.class, this::sent, problem -> sent(false));
    }

    private void sent(boolean arrived) {
        status.setText(arrived ? "" : getTranslation("authoring.import.not-sent"));
        if (arrived) {
            chosen.accept(received);
            received = new byte[] {};
        }
    }
}
