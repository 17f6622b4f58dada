package id.melek.participation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.UploadHandler;
import id.melek.base.ui.Asked;
import id.melek.participation.CountFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Chooses a file and hands its bytes over: at most so many as it takes to see that it is too large. */
class CountFileChoice extends Composite<Div> {

    private static final int ENOUGH = CountFile.LARGEST + 1;

    /** Clicked again, it forgets the file, so that the same one can be chosen after it was mended. */
    private static final String SEND = """
            this.onclick = () => { this.value = ''; };
            const file = this.files[0];
            if (!file) { return ''; }
            return fetch(this.getAttribute('data-to'), { method: 'POST', body: file.slice(0, $0) })
              .then(response => response.ok ? file.name : '', () => '');
            """;

    private final Consumer<CountFile> chosen;
    private final FileInput input = new FileInput();
    private final Asked asked;
    private final Paragraph status = new Paragraph();
    private volatile byte[] received = {};

    @Tag("input")
    private static class FileInput extends Component {}

    CountFileChoice(Consumer<CountFile> chosen) {
        this.chosen = chosen;
        input.setId("file");
        input.getElement()
                .setAttribute("type", "file")
                .setAttribute("accept", ".csv,text/csv")
                .setAttribute("data-to", (UploadHandler) event -> receive(event.getInputStream()));
        input.getElement().addEventListener("change", event -> send());
        status.getElement().setAttribute("role", "status");
        asked = new Asked(
                getTranslation("participation.counts.file"),
                input,
                getTranslation("participation.counts.file.hint", CountFile.LARGEST / 1000));
        getContent().add(asked, status);
    }

    private void receive(InputStream body) throws IOException {
        received = body.readNBytes(ENOUGH);
    }

    private void send() {
        asked.complain(null);
        status.setText(getTranslation("participation.counts.checking"));
        input.getElement().executeJs(SEND, ENOUGH).then(String.class, this::sent, problem -> sent(""));
    }

    private void sent(String name) {
        status.setText("");
        if (name.isEmpty()) {
            asked.complain(getTranslation("participation.counts.not-sent"));
        } else {
            chosen.accept(new CountFile(name, received));
            received = new byte[] {};
        }
    }
}
