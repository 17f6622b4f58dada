package id.melek.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.melek.account.AccountPaths;
import id.melek.account.MessageChoices;
import id.melek.account.Messages;
import id.melek.account.Person;
import id.melek.account.SignedIn;
import id.melek.account.Told;
import id.melek.base.Moments;
import id.melek.base.ui.PageLink;
import jakarta.annotation.security.PermitAll;

/** What Melek told a person, the latest first, and how else they want to be told. Seeing a message is reading it. */
@Route(AccountPaths.MESSAGES)
@PermitAll
class MessagesView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 20;

    private final Messages messages;
    private final MessageChoices choices;
    private final SignedIn signedIn;
    private final Div list = new Div();
    private final NativeButton older = new NativeButton();
    private int shown;

    MessagesView(Messages messages, MessageChoices choices, SignedIn signedIn) {
        this.messages = messages;
        this.choices = choices;
        this.signedIn = signedIn;
        older.setText(getTranslation("account.messages.older"));
        older.addClassName("secondary");
        older.addClickListener(click -> showMore(signedIn.require()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var who = signedIn.require();
        shown = 0;
        list.removeAll();
        getContent().removeAll();
        getContent().add(new H1(getPageTitle()), list, older, new ReachCard(choices, who));
        showMore(who);
    }

    private void showMore(Person who) {
        var more = messages.of(who, shown, PAGE + 1);
        var page = more.stream().limit(PAGE).toList();
        page.forEach(told -> list.add(article(told)));
        messages.read(who, page);
        shown += page.size();
        older.setVisible(more.size() > PAGE);
        if (shown == 0) {
            list.add(new Paragraph(getTranslation("account.messages.none")));
        }
    }

    private Article article(Told told) {
        var when = new Span(Moments.text(told.sentAt(), getLocale()));
        when.addClassName("hint");
        var body = new Paragraph(told.body());
        body.addClassName("typed");
        var article = new Article(new H2(told.subject()), when, body);
        article.addClassNames("card", "message");
        if (!told.read()) {
            article.addClassName("unread");
            article.addComponentAsFirst(mark());
        }
        article.add(new PageLink(told.path(), getTranslation("account.messages.open")));
        return article;
    }

    private Span mark() {
        var mark = new Span(getTranslation("account.messages.new"));
        mark.addClassName("mark");
        return mark;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.messages.title");
    }
}
