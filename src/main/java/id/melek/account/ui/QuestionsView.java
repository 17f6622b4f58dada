package id.melek.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.melek.account.AccountPaths;
import id.melek.account.Businesses;
import id.melek.account.Person;
import id.melek.account.Profiles;
import id.melek.account.SignedIn;
import id.melek.base.ui.BackLink;
import id.melek.base.ui.PageLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** One question after the other, each with its reason and a way past it. Every answer is kept at once. */
@Route(AccountPaths.QUESTIONS)
@RolesAllowed("LEARNER")
class QuestionsView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private final Profiles profiles;
    private final Businesses businesses;
    private final SignedIn signedIn;

    private final H1 title = new H1();
    private final Paragraph place = new Paragraph();
    private final Paragraph reason = new Paragraph();
    private final Div body = new Div();
    private int current;

    QuestionsView(Profiles profiles, Businesses businesses, SignedIn signedIn) {
        this.profiles = profiles;
        this.businesses = businesses;
        this.signedIn = signedIn;
        place.addClassName("hint");
        reason.addClassName("reason");
        title.getElement().setAttribute("tabindex", "-1");
        getContent().add(new BackLink(AccountPaths.ME, getTranslation("account.me.title")), place, title, reason, body);
    }

    /** How many steps somebody has neither answered nor skipped. */
    static int open(Person who, Profiles profiles, Businesses businesses) {
        return (int) Step.all(who, profiles, businesses).stream()
                .filter(step -> !step.isDone())
                .count();
    }

    /** Begins at the first question that is open; when none is, at the first one. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var steps = steps();
        current = 0;
        while (current < steps.size() && steps.get(current).isDone()) {
            current++;
        }
        show(current < steps.size() ? current : 0);
    }

    /** Asked anew each time: who is not yet trading has no business to be asked about. */
    private List<Step> steps() {
        return Step.all(signedIn.require(), profiles, businesses);
    }

    private void show(int number) {
        var steps = steps();
        current = number;
        body.removeAll();
        if (number >= steps.size()) {
            thank();
            return;
        }
        var step = steps.get(number);
        place.setText(getTranslation("account.questions.place", number + 1, steps.size()));
        title.setText(getTranslation("account.questions." + step.key()));
        reason.setText(getTranslation("account.questions." + step.key() + ".reason"));
        var form = new Form(() -> save(step));
        var actions = new Div(new NativeButton(getTranslation("account.questions.save")), skip(step));
        actions.addClassName("actions");
        form.add(step.body());
        form.add(actions);
        body.add(form);
    }

    private NativeButton skip(Step step) {
        var skip = new NativeButton(getTranslation("account.questions.skip"), click -> {
            step.skip();
            goOn();
        });
        skip.getElement().setAttribute("type", "button");
        skip.addClassName("secondary");
        return skip;
    }

    private void save(Step step) {
        if (step.save()) {
            goOn();
        }
    }

    private void goOn() {
        show(current + 1);
        title.getElement().callJsFunction("focus");
        title.getElement().callJsFunction("scrollIntoView");
    }

    private void thank() {
        place.setText("");
        title.setText(getTranslation("account.questions.thanks"));
        reason.setText(getTranslation("account.questions.thanks.text"));
        body.add(new PageLink("", getTranslation("account.questions.on")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.questions.title");
    }
}
