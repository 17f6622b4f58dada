package id.melek.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;

/** A file chosen on this device and sent: at most so much of it as it takes to see that it is too large. */
public class FileChoice extends Composite<Div> implements HasStyle {

    /** Clicked again, it forgets the file, so that the same one can be chosen after it was mended. */
    private static final String SEND = """
            this.onclick = () => { this.value = ''; };
            const file = this.files[0];
            if (!file) { return ''; }
            return fetch(this.getAttribute('data-to'), { method: 'POST', body: file.slice(0, $0) })
              .then(response => response.ok ? file.name : '', () => '');
            """;

    private final int enough;
    private final Words words;
    private final BiConsumer<String, byte[]> chosen;
    private final FileInput input = new FileInput();
    private final Asked asked;
    private final Paragraph status = new Paragraph();
    private volatile byte[] received = {};

    @Tag("input")
    private static class FileInput extends Component {}

    /**
     * What it says.
     *
     * @param sending while the file is under way
     * @param notSent where it did not arrive
     */
    public record Words(String label, String hint, String sending, String notSent) {}

    /**
     * @param accept endings, as browsers filter by them
     * @param most bytes that such a file may have; one byte more is sent at most
     * @param chosen is told the file's name and its bytes
     */
    public FileChoice(String id, String accept, int most, Words words, BiConsumer<String, byte[]> chosen) {
        this.enough = most + 1;
        this.words = words;
        this.chosen = chosen;
        input.setId(id);
        input.getElement()
                .setAttribute("type", "file")
                .setAttribute("accept", accept)
                .setAttribute("data-to", (UploadHandler) event -> receive(event.getInputStream()));
        input.getElement().addEventListener("change", event -> send());
        status.getElement().setAttribute("role", "status");
        asked = new Asked(words.label(), input, words.hint());
        getContent().add(asked, status);
    }

    private void receive(InputStream body) throws IOException {
        received = body.readNBytes(enough);
    }

    private void send() {
        asked.complain(null);
        status.setText(words.sending());
        input.getElement().executeJs(SEND, enough).then(String.class, this::sent, problem -> sent(""));
    }

    private void sent(String name) {
        status.setText("");
        if (name.isEmpty()) {
            asked.complain(words.notSent());
        } else {
            chosen.accept(name, received);
            received = new byte[] {};
        }
    }
}
