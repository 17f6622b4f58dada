package id.melek.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import id.melek.account.SignedIn;
import id.melek.authoring.DraftPaths;
import id.melek.authoring.Drafts;
import id.melek.authoring.Trials;
import id.melek.authoring.Trials.Trial;
import id.melek.base.Texts;
import id.melek.base.ui.BackLink;
import id.melek.catalog.LessonContent;
import jakarta.annotation.security.RolesAllowed;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;

/** The test of a draft as a learner will take it; nothing of it is kept. */
@Route(DraftPaths.WORKSHOP + "/:draft/:lesson/:language/trial")
@RolesAllowed("TRAINER")
class TrialView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private final Drafts drafts;
    private final Trials trials;
    private final SignedIn signedIn;
    private final Texts texts;
    private final JsonMapper json;
    private String title = "";

    TrialView(Drafts drafts, Trials trials, SignedIn signedIn, Texts texts, JsonMapper json) {
        this.drafts = drafts;
        this.trials = trials;
        this.signedIn = signedIn;
        this.texts = texts;
        this.json = json;
        getContent().addClassName("workshop");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var place = LessonPlace.of(event, drafts, signedIn.require());
        var trial = trials.of(signedIn.require(), place.draft().id(), place.folder())
                .orElseThrow(NotFoundException::new);
        title = getTranslation("authoring.trial.title", place.lesson().title());
        getContent().removeAll();
        getContent()
                .add(
                        new BackLink(place.questions("test.gift"), getTranslation("authoring.file.test.gift")),
                        new H1(title),
                        new Paragraph(getTranslation("authoring.trial.lead")));
        getContent().add(body(place, trial));
    }

    private Component body(LessonPlace place, Trial trial) {
        if (!trial.faults().isEmpty()) {
            var faults = new FaultsPart();
            faults.show(trial.faults());
            return new Div(new Paragraph(getTranslation("authoring.trial.faults")), faults);
        }
        return trial.test()
                .<Component>map(test -> player(place, trial, test))
                .orElseGet(() -> new Paragraph(getTranslation("authoring.trial.none")));
    }

    private Div player(LessonPlace place, Trial trial, LessonContent.Test test) {
        var chance = new SecureRandom();
        var seed = new AtomicLong();
        var player = new TrialPlayer(
                texts.under("player.", getLocale()),
                json,
                () -> {
                    seed.set(chance.nextLong());
                    return trials.begin(signedIn.require(), test, seed.get());
                },
                answers -> trials.mark(signedIn.require(), trial, seed.get(), answers));
        player.show(place.draft().slug(), place.lesson().slug(), place.language(), test);
        var frame = new Div(player);
        frame.addClassName("phone");
        return frame;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
