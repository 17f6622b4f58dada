package id.melek.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import id.melek.account.OwnTokens;
import id.melek.account.Person;
import id.melek.account.SignedIn;
import id.melek.assessment.FormMoment;
import id.melek.assessment.FormSheet;
import id.melek.assessment.Gains;
import id.melek.base.Texts;
import id.melek.base.ui.BackLink;
import id.melek.base.ui.PageLink;
import id.melek.catalog.CoursePaths;
import id.melek.catalog.TrackPaths;
import id.melek.learning.Journey;
import id.melek.learning.Journeys;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Six spoken questions before or after a track; at the end of the second ones, what has been gained. */
@Route("tracks/:track/:moment(before|after)")
@PermitAll
class FormView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private final Journeys journeys;
    private final Gains gains;
    private final SignedIn signedIn;
    private final OwnTokens tokens;
    private final Texts texts;
    private final JsonMapper json;

    FormView(Journeys journeys, Gains gains, SignedIn signedIn, OwnTokens tokens, Texts texts, JsonMapper json) {
        this.journeys = journeys;
        this.gains = gains;
        this.signedIn = signedIn;
        this.tokens = tokens;
        this.texts = texts;
        this.json = json;
        getContent().addClassName("lesson-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var track = event.getRouteParameters().get("track").orElse("");
        var moment = FormMoment.valueOf(
                event.getRouteParameters().get("moment").orElse("").toUpperCase(Locale.ROOT));
        show(track, moment);
    }

    private void show(String track, FormMoment moment) {
        var who = signedIn.require();
        var journey = journeys.of(who, track).orElseThrow(NotFoundException::new);
        getContent().removeAll();
        getContent().add(new BackLink(TrackPaths.track(track), journey.track().title()));
        journeys.openForm(who, track, moment)
                .ifPresentOrElse(
                        sheet -> show(who, journey, sheet), () -> getContent().add(notYet(journey, moment)));
    }

    private void show(Person who, Journey journey, FormSheet sheet) {
        var gain = gains.of(who, journey.track().track());
        if (sheet.standing().moment() == FormMoment.AFTER && gain.isPresent()) {
            getContent().add(new GainCard(gain.get()), link(next(journey), "learning.form.goOn"));
        } else {
            getContent().add(player(who, journey, sheet));
        }
    }

    private FormPlayer player(Person who, Journey journey, FormSheet sheet) {
        var track = journey.track().track();
        var moment = sheet.standing().moment();
        var form = json.<ObjectNode>valueToTree(PlayerForm.of(sheet, next(journey)));
        var labels = texts.under("learning.form.", getLocale());
        return new FormPlayer(tokens, who, labels, form, () -> synced(track, moment));
    }

    /** Only the last answer of the second form changes what is shown. */
    private void synced(String track, FormMoment moment) {
        if (moment == FormMoment.AFTER && gains.of(signedIn.require(), track).isPresent()) {
            show(track, moment);
        }
    }

    private Component[] notYet(Journey journey, FormMoment moment) {
        var key = moment == FormMoment.BEFORE ? "learning.form.notYetBefore" : "learning.form.notYetAfter";
        return new Component[] {
            new H1(getTranslation("learning.form.title")),
            new Paragraph(getTranslation(key, journey.track().title())),
            link(next(journey), "learning.form.goOn")
        };
    }

    /** The next lesson, or the track where there is none. */
    private static String next(Journey journey) {
        return journey.nextOfCourses() instanceof Journey.Step.GoOn(var progress, var lesson)
                ? CoursePaths.lesson(progress.course().slug(), lesson.slug())
                : TrackPaths.track(journey.track().track());
    }

    private Anchor link(String path, String text) {
        var link = new PageLink(path, getTranslation(text));
        link.addClassNames("call", "wide");
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("learning.form.title");
    }
}
