package id.melek.participation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.melek.account.Person;
import id.melek.account.SignedIn;
import id.melek.base.ui.BackLink;
import id.melek.participation.FigurePaths;
import id.melek.participation.Figures;
import id.melek.participation.TargetDraft;
import id.melek.participation.TargetResult.Invalid;
import id.melek.participation.TargetResult.Kept;
import id.melek.participation.TargetStanding;
import id.melek.participation.Targets;
import id.melek.participation.Term;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.Regions;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

/** What a manager wants to reach in their region, how far it has come, and whether the present pace is enough. */
@Route(FigurePaths.TARGETS)
@RolesAllowed("MANAGER")
class TargetsView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private final Targets targets;
    private final Figures figures;
    private final Regions regions;
    private final SignedIn signedIn;
    private final Clock clock;

    private final Paragraph notice = new Paragraph();
    private final Div standings = new Div();
    private final Div form = new Div();
    private final Div changes = new Div();

    TargetsView(Targets targets, Figures figures, Regions regions, SignedIn signedIn, Clock clock) {
        this.targets = targets;
        this.figures = figures;
        this.regions = regions;
        this.signedIn = signedIn;
        this.clock = clock;
        notice.getElement().setAttribute("role", "status");
        getContent().addClassName("broad");
        getContent()
                .add(
                        new BackLink(
                                FigurePaths.FIGURES,
                                getTranslation("participation.figures"),
                                getTranslation("participation.figures")),
                        new H1(getPageTitle()),
                        new Paragraph(getTranslation("participation.target.text")),
                        standings,
                        new H2(getTranslation("participation.target.set")),
                        form,
                        notice,
                        changes);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var who = signedIn.require();
        form.removeAll();
        form.add(new TargetForm(targets.regions(who), YearMonth.now(clock.withZone(zone(who))), this::keep));
        show(who);
    }

    private void keep(TargetDraft draft) {
        var who = signedIn.require();
        switch (targets.set(who, draft)) {
            case Kept(var target) -> {
                asked().begin();
                notice.setText(getTranslation("participation.target.kept", name(target.region())));
                show(who);
            }
            case Invalid(var problems) -> {
                asked().complain(problems);
                notice.setText("");
            }
        }
    }

    private TargetForm asked() {
        return (TargetForm) form.getComponentAt(0);
    }

    private void remove(TargetStanding standing) {
        var who = signedIn.require();
        targets.remove(who, standing.target().id());
        notice.setText(
                getTranslation("participation.target.gone", standing.region().name()));
        show(who);
    }

    private void show(Person who) {
        standings.removeAll();
        standings.add(new TargetTable(
                targets.list(who), standing -> asked().edit(standing.target(), standing.region()), this::remove));
        standings.add(new Explanations(Term.TARGETS, fresh(who)));
        changes.removeAll();
        changes.add(new TargetChanges(targets.changes(who), this::name, zone(who)));
    }

    private String fresh(Person who) {
        return getTranslation(
                "participation.fresh", new Moments(getLocale()).dateAndTime(figures.freshAt(), zone(who)));
    }

    private String name(RegionId id) {
        return regions.find(regions.successor(id)).map(Region::name).orElse("");
    }

    private ZoneId zone(Person who) {
        return regions.zoneOf(Optional.ofNullable(who.scope()).orElse(RegionId.NATION));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("participation.target.title");
    }
}
