package id.melek.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import id.melek.account.Installation;
import id.melek.account.Messages;
import id.melek.account.Person;
import id.melek.account.SignedIn;
import id.melek.base.Texts;
import id.melek.base.ui.PageLink;
import id.melek.participation.FigurePaths;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The frame around every view: plain HTML, so that a first visit stays light. */
@Layout
@AnonymousAllowed
class MainLayout extends Composite<Div> implements RouterLayout, AfterNavigationObserver {

    private final Optional<Person> person;
    private final Messages messages;
    private final AuthenticationContext authentication;
    private final Nav menu = new Nav();
    private final Main content = new Main();
    private final Anchor otherLanguage = new Anchor();
    private final MessagesLink messagesLink = new MessagesLink();

    MainLayout(SignedIn signedIn, Messages messages, AuthenticationContext authentication, Installation installation) {
        this.person = signedIn.person();
        this.messages = messages;
        this.authentication = authentication;
        content.setId("content");
        menu.setAriaLabel(getTranslation("shell.menu"));
        getContent().addClassName("page");
        getContent().add(skipLink(), header());
        if (installation.isMadeUp()) {
            getContent().add(madeUp());
        }
        getContent().add(content, footer());
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement view) {
        content.removeAll();
        if (view != null) {
            content.setClassName("broad", view.getElement().getClassList().contains("broad"));
            content.getElement().appendChild(view.getElement());
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var path = event.getLocation().getPath();
        var language = Texts.language(getLocale()).equals(Texts.ENGLISH) ? Texts.INDONESIAN : Texts.ENGLISH;
        otherLanguage.setHref("language/" + language.getLanguage() + "?back=" + path);
        event.getLocationChangeEvent().getUI().beforeClientResponse(this, response -> nameTheSite(response.getUI()));
        person.ifPresent(known -> messagesLink.show(messages.unread(known)));
        menu.getChildren().filter(Anchor.class::isInstance).forEach(link -> markCurrent(link, path));
    }

    /** Among many tabs it is good to know whose page it is. Only later, because Vaadin sets the title after all navigation. */
    private static void nameTheSite(UI ui) {
        var title = ui.getInternals().getTitle();
        if (title != null && !title.contains("Melek")) {
            ui.getPage().setTitle(title + " · Melek");
        }
    }

    private static void markCurrent(Component link, String path) {
        if (((Anchor) link).getHref().equals(path)) {
            link.getElement().setAttribute("aria-current", "page");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
    }

    private Anchor skipLink() {
        var skip = new Anchor("#content", getTranslation("shell.skip"));
        skip.addClassName("skip");
        skip.getElement().setAttribute("router-ignore", true);
        return skip;
    }

    private Header header() {
        var brand = new PageLink("", "Melek");
        brand.addClassName("brand");
        Menu.of(person).forEach(entry -> menu.add(new PageLink(entry.path(), getTranslation(entry.text()))));
        person.ifPresent(known -> menu.add(messagesLink));
        menu.add(person.isPresent() ? signOut() : new PageLink("sign-in", getTranslation("shell.sign-in")));
        otherLanguage.setText(getTranslation("shell.other-language"));
        otherLanguage.addClassName("language");
        otherLanguage.getElement().setAttribute("router-ignore", true);
        otherLanguage
                .getElement()
                .setAttribute("lang", Texts.language(getLocale()).equals(Texts.ENGLISH) ? "id" : "en");
        return new Header(brand, menu, otherLanguage);
    }

    private NativeButton signOut() {
        var button = new NativeButton(getTranslation("shell.sign-out"), click -> authentication.logout());
        button.addClassName("link");
        return button;
    }

    private Div madeUp() {
        var band = new Div(new Span(getTranslation("shell.made-up")));
        band.addClassName("made-up");
        band.getElement().setAttribute("role", "note");
        return band;
    }

    private Footer footer() {
        var everybodys = new Anchor("/" + FigurePaths.PUBLIC, getTranslation("participation.public.title"));
        everybodys.getElement().setAttribute("router-ignore", true);
        return new Footer(new Paragraph(getTranslation("shell.footer")), new Paragraph(everybodys));
    }
}
