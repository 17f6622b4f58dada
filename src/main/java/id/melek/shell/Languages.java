package id.melek.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import id.melek.account.Person;
import id.melek.account.SignedIn;
import id.melek.base.Texts;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every page speaks the language its reader chose, and Indonesian until they do. */
@Component
class Languages implements VaadinServiceInitListener {

    private final SignedIn signedIn;
    private final Texts texts;

    Languages(SignedIn signedIn, Texts texts) {
        this.signedIn = signedIn;
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(this::choose);
        event.addIndexHtmlRequestListener(page -> page.getDocument()
                .getElementsByTag("html")
                .attr("lang", language(page.getVaadinRequest()).getLanguage()));
    }

    private void choose(UIInitEvent event) {
        var language = language(VaadinRequest.getCurrent());
        event.getUI().setLocale(language);
        var reconnecting = event.getUI().getReconnectDialogConfiguration();
        reconnecting.setDialogText(texts.get("shell.reconnecting", language));
        reconnecting.setDialogTextGaveUp(texts.get("shell.reconnect-gave-up", language));
    }

    private Locale language(VaadinRequest request) {
        return signedIn.person()
                .map(Person::language)
                .or(() -> fromCookie(request))
                .orElse(Texts.INDONESIAN);
    }

    private static Optional<Locale> fromCookie(VaadinRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(Texts.COOKIE))
                .map(Cookie::getValue)
                .map(language -> Texts.language(Locale.of(language)))
                .findFirst();
    }
}
