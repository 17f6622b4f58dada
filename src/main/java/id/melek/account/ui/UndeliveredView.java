package id.melek.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.melek.account.AccountPaths;
import id.melek.account.Message;
import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.account.SignedIn;
import id.melek.account.UndeliveredLetters;
import id.melek.base.Moments;
import id.melek.notification.Channel;
import id.melek.notification.Undelivered;
import jakarta.annotation.security.RolesAllowed;

/** E-mail and phone messages that were given up: why, and what to do with them. */
@Route(AccountPaths.UNDELIVERED)
@RolesAllowed("OPERATOR")
class UndeliveredView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 50;

    private final UndeliveredLetters letters;
    private final SignedIn signedIn;
    private int offset;

    UndeliveredView(UndeliveredLetters letters, SignedIn signedIn) {
        this.letters = letters;
        this.signedIn = signedIn;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        offset = 0;
        show();
    }

    private void show() {
        var operator = signedIn.require();
        getContent().removeAll();
        getContent().add(new H1(getPageTitle()), new Paragraph(getTranslation("account.undelivered.lead")));
        for (var channel : Channel.values()) {
            if (!letters.isOn(operator, channel)) {
                getContent().add(new Paragraph(getTranslation("account.undelivered.off." + channel)));
            }
        }
        getContent().add(new Paragraph(getTranslation("account.undelivered.waiting", letters.waiting(operator))));
        showGivenUp(operator);
    }

    private void showGivenUp(Person operator) {
        var count = letters.count(operator);
        if (count == 0) {
            getContent().add(new Paragraph(getTranslation("account.undelivered.none")));
            return;
        }
        getContent()
                .add(
                        new Paragraph(getTranslation("account.undelivered.count", count)),
                        new NativeButton(getTranslation("account.undelivered.retry-all"), click -> {
                            letters.retryAll(operator);
                            show();
                        }),
                        list(operator));
        if (count > offset + PAGE) {
            getContent().add(older());
        }
    }

    private NativeButton older() {
        var older = new NativeButton(getTranslation("account.undelivered.older"), click -> {
            offset += PAGE;
            show();
        });
        older.addClassName("secondary");
        return older;
    }

    private UnorderedList list(Person operator) {
        var list = new UnorderedList();
        list.addClassName("records");
        letters.list(operator, offset, PAGE).forEach(letter -> list.add(item(letter, operator)));
        return list;
    }

    private ListItem item(Undelivered letter, Person operator) {
        var address =
                new Span(getTranslation("account.undelivered.channel." + letter.channel()) + " · " + letter.address());
        address.addClassName("found-name");
        var what = new Span(getTranslation(
                "account.undelivered.line",
                KindWords.of(Message.Kind.valueOf(letter.topic()), Role.LEARNER, this::getTranslation),
                letter.tries(),
                Moments.text(letter.givenUpAt(), getLocale())));
        what.addClassName("found-place");
        var why = new Span(getTranslation("account.undelivered.reason." + letter.reason()));
        why.addClassName("found-place");
        return new ListItem(new Div(address, what, why), actions(letter, operator));
    }

    private Div actions(Undelivered letter, Person operator) {
        var retry = new NativeButton(getTranslation("account.undelivered.retry"), click -> {
            letters.retry(operator, letter.id());
            show();
        });
        var drop = new NativeButton(getTranslation("account.undelivered.drop"), click -> {
            letters.drop(operator, letter.id());
            show();
        });
        drop.addClassName("secondary");
        var actions = new Div(retry, drop);
        actions.addClassName("actions");
        return actions;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.undelivered.title");
    }
}
