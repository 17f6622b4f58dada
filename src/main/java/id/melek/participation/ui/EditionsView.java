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
import id.melek.participation.Edition;
import id.melek.participation.EditionResult;
import id.melek.participation.EditionResult.AlreadySigned;
import id.melek.participation.EditionResult.Done;
import id.melek.participation.EditionResult.NotOver;
import id.melek.participation.EditionResult.NotYours;
import id.melek.participation.EditionResult.NothingMoved;
import id.melek.participation.Editions;
import id.melek.participation.FigurePaths;
import id.melek.region.RegionId;
import id.melek.region.Regions;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

/** A manager's monthly reports: draw one up, look at it, sign it, download it. */
@Route(FigurePaths.REPORTS)
@RolesAllowed("MANAGER")
class EditionsView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private final Editions editions;
    private final Regions regions;
    private final SignedIn signedIn;

    private final Div form = new Div();
    private final Paragraph notice = new Paragraph();
    private final Div list = new Div();

    EditionsView(Editions editions, Regions regions, SignedIn signedIn) {
        this.editions = editions;
        this.regions = regions;
        this.signedIn = signedIn;
        notice.getElement().setAttribute("role", "status");
        list.setId("editions");
        var figures = getTranslation("participation.figures");
        getContent()
                .add(
                        new BackLink(FigurePaths.FIGURES, figures, figures),
                        new H1(getPageTitle()),
                        new Paragraph(getTranslation("participation.edition.text")),
                        new H2(getTranslation("participation.edition.make")),
                        form,
                        notice,
                        new H2(getTranslation("participation.edition.list")),
                        list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var who = signedIn.require();
        form.removeAll();
        form.add(new EditionForm(editions.regions(who), editions.months(who), this::make));
        show(who);
    }

    private void make(String code, YearMonth month) {
        var who = signedIn.require();
        var region = regions.byCode(code).map(one -> one.id()).orElse(RegionId.NATION);
        tell(editions.make(who, region, month), "participation.edition.made");
        show(who);
    }

    private void sign(Edition edition) {
        var who = signedIn.require();
        tell(editions.sign(who, edition.id()), "participation.edition.signed-now");
        show(who);
    }

    private void tell(EditionResult result, String done) {
        notice.setText(
                switch (result) {
                    case Done(var edition) -> getTranslation(done, edition.label());
                    case NotYours() -> getTranslation("participation.edition.gone");
                    case NotOver() -> getTranslation("participation.edition.not-over");
                    case NothingMoved(var last) -> getTranslation("participation.edition.nothing-moved", last.label());
                    case AlreadySigned(var edition) ->
                        getTranslation("participation.edition.already-signed", edition.label());
                });
    }

    private void show(Person who) {
        list.removeAll();
        list.add(new EditionList(editions.list(who), zone(who), this::sign));
    }

    private ZoneId zone(Person who) {
        return regions.zoneOf(Optional.ofNullable(who.scope()).orElse(RegionId.NATION));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("participation.edition.title");
    }
}
