package id.melek.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import id.melek.account.Contact;
import id.melek.account.Message.Kind;
import id.melek.account.MessageChoices;
import id.melek.account.Person;
import id.melek.account.Reach;
import id.melek.base.Moments;
import id.melek.base.ui.Tick;
import id.melek.base.ui.TickLabel;
import java.util.List;

/** How a person is told things outside Melek: whether that works here, their agreement, and each kind. */
class ReachCard extends Composite<Card> {

    private final MessageChoices choices;
    private final Person who;
    private final Card card = new Card("account.messages.reach");
    private final Notice saved = new Notice();

    ReachCard(MessageChoices choices, Person who) {
        this.choices = choices;
        this.who = who;
        show();
    }

    @Override
    protected Card initContent() {
        return card;
    }

    private void show() {
        var heading = card.getChildren().limit(1).toList();
        card.removeAll();
        card.add(heading);
        var reach = choices.of(who);
        card.add(new Paragraph(words(reach)));
        if (reach.by() == Contact.Kind.PHONE && reach.possible()) {
            card.add(reach.agreedAt().isPresent() ? withdraw() : agreement());
        }
        if (isWrittenTo(reach)) {
            card.add(new H3(getTranslation("account.messages.kinds")));
            kinds().forEach(kind -> card.add(box(kind, reach)));
        }
        card.add(saved);
    }

    private static boolean isWrittenTo(Reach reach) {
        return reach.possible()
                && (reach.by() == Contact.Kind.EMAIL || reach.agreedAt().isPresent());
    }

    private String words(Reach reach) {
        if (reach.by() == Contact.Kind.EMAIL) {
            return getTranslation(
                    reach.possible() ? "account.messages.reach.email" : "account.messages.reach.email-off");
        }
        if (!reach.possible()) {
            return getTranslation("account.messages.reach.phone-off");
        }
        return reach.agreedAt()
                .map(at -> getTranslation("account.messages.reach.phone-agreed", Moments.day(at, getLocale())))
                .orElseGet(() -> getTranslation("account.messages.reach.phone-none"));
    }

    private Component agreement() {
        var agree = new TickBox("account.phone-consent.agree");
        var form = new Form(() -> {
            agree.complain(agree.isTicked() ? null : "account.problem.phone-consent");
            if (agree.isTicked()) {
                choices.agreeToPhone(who);
                showSaved();
            }
        });
        form.add(
                new Paragraph(getTranslation("account.phone-consent.text")),
                agree,
                new NativeButton(getTranslation("account.phone-consent.send")));
        return form;
    }

    private Component withdraw() {
        var withdraw = new NativeButton(getTranslation("account.messages.reach.withdraw"), click -> {
            choices.withdrawFromPhone(who);
            showSaved();
        });
        withdraw.addClassName("secondary");
        return withdraw;
    }

    private List<Kind> kinds() {
        return switch (who.role()) {
            case LEARNER -> List.of(Kind.TASK, Kind.ANSWER, Kind.CERTIFICATE, Kind.REMINDER);
            case MANAGER -> List.of(Kind.REPORT);
            case TRAINER -> List.of(Kind.TASK, Kind.ANSWER, Kind.COURSE);
            case OPERATOR -> List.of(Kind.TASK, Kind.ANSWER);
        };
    }

    private Component box(Kind kind, Reach reach) {
        var tick = new Tick("checkbox");
        tick.setValue(!reach.off().contains(kind));
        tick.addValueChangeListener(change -> {
            if (change.getValue()) {
                choices.turnOn(who, kind);
            } else {
                choices.turnOff(who, kind);
            }
            saved.say(getTranslation("account.messages.saved"));
        });
        return new TickLabel(tick, KindWords.of(kind, who.role(), this::getTranslation));
    }

    private void showSaved() {
        show();
        saved.say(getTranslation("account.messages.saved"));
    }
}
