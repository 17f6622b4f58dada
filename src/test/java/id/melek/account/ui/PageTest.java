package id.melek.account.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import id.melek.IntegrationTest;
import id.melek.account.People;
import id.melek.account.SignInAs;
import id.melek.base.ui.Tick;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

/** What all tests of pages do: type, press, read. */
@IntegrationTest
@ViewPackages(packages = {"id.melek.account.ui", "id.melek.shell", "id.melek.home"})
abstract class PageTest extends SpringBrowserlessTest {

    @Autowired
    People people;

    @Autowired
    SignInAs signInAs;

    /** Held, because the current request is known by a weak reference only. */
    private VaadinRequest request;

    @BeforeEach
    void readEnglish() {
        request = VaadinRequest.getCurrent();
        UI.getCurrentOrThrow().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void leave() {
        signInAs.nobody();
    }

    void type(String id, String text) {
        find(Input.class).withId(id).single().setValue(text);
    }

    String typed(String id) {
        return find(Input.class).withId(id).single().getValue();
    }

    void press(String text) {
        test(button(text)).click();
    }

    NativeButton button(String text) {
        return find(NativeButton.class).all().stream()
                .filter(button -> textOf(button).contains(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + text + " among " + words()));
    }

    /** Sends the first form on the page. */
    void send() {
        send(find(Form.class).all().getFirst());
    }

    /** In a request that can give its session another identity, as signing in does. */
    void send(Form form) {
        var before = VaadinServletRequest.getCurrent();
        var request = new MockHttpServletRequest();
        request.setSession(before.getHttpServletRequest().getSession());
        var sent = new VaadinServletRequest(request, before.getService());
        CurrentInstance.set(VaadinRequest.class, sent);
        try {
            form.submit();
        } finally {
            CurrentInstance.set(VaadinRequest.class, before);
            Reference.reachabilityFence(sent); // known by a weak reference only
        }
    }

    /** Whether the page at a path is kept from whoever is signed in. */
    boolean isRefused(String path, Class<? extends Component> page) {
        UI.getCurrentOrThrow().navigate(path);
        return !page.isInstance(getCurrentView());
    }

    void tick(int number) {
        find(Tick.class).all().get(number).setValue(true);
    }

    /** Everything in words that can be seen. */
    List<String> words() {
        return getCurrentView().getElement().getComponent().stream()
                .flatMap(PageTest::withChildren)
                .map(component -> component.getElement().getText())
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static Stream<Component> withChildren(Component component) {
        return component.isVisible()
                ? Stream.concat(Stream.of(component), component.getChildren().flatMap(PageTest::withChildren))
                : Stream.of();
    }

    static String textOf(Component component) {
        return component.getElement().getTextRecursively();
    }

    List<String> complaints() {
        return find(Paragraph.class).withClassName("complaint").all().stream()
                .map(Paragraph::getText)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
