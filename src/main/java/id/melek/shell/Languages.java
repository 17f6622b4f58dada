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

    static final String COOKIE = "melek-language";

    private final SignedIn signedIn;

    Languages(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(this::choose);
    }

    private void choose(UIInitEvent event) {
        var language = signedIn.person()
                .map(Person::language)
                .or(() -> fromCookie(VaadinRequest.getCurrent()))
                .orElse(Texts.INDONESIAN);
        event.getUI().setLocale(language);
    }

    private static Optional<Locale> fromCookie(VaadinRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .map(language -> Texts.language(Locale.of(language)))
                .findFirst();
    }
}
