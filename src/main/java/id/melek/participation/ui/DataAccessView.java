package id.melek.participation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import id.melek.account.AccessToken;
import id.melek.account.AccessTokenResult.Invalid;
import id.melek.account.AccessTokenResult.Issued;
import id.melek.account.AccessTokens;
import id.melek.account.Person;
import id.melek.account.SignedIn;
import id.melek.base.ui.BackLink;
import id.melek.participation.FigurePaths;
import id.melek.region.RegionId;
import id.melek.region.Regions;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The tokens by which a manager's own programs read figures: made here, shown once, and revoked by one tap. */
@Route(FigurePaths.DATA_ACCESS)
@RolesAllowed("MANAGER")
class DataAccessView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private final AccessTokens tokens;
    private final SignedIn signedIn;
    private final Regions regions;
    private final Clock clock;

    private final Div shownOnce = new Div();
    private final Paragraph notice = new Paragraph();
    private final Div list = new Div();
    private final AccessTokenForm form = new AccessTokenForm(this::issue);

    DataAccessView(AccessTokens tokens, SignedIn signedIn, Regions regions, Clock clock) {
        this.tokens = tokens;
        this.signedIn = signedIn;
        this.regions = regions;
        this.clock = clock;
        shownOnce.getElement().setAttribute("role", "alert");
        notice.getElement().setAttribute("role", "status");
        var figures = getTranslation("participation.figures");
        getContent()
                .add(
                        new BackLink(FigurePaths.FIGURES, figures, figures),
                        new H1(getPageTitle()),
                        new Paragraph(getTranslation("participation.access.text")),
                        shownOnce,
                        new H2(getTranslation("participation.access.make")),
                        form,
                        new H2(getTranslation("participation.access.tokens")),
                        notice,
                        list,
                        new H2(getTranslation("participation.access.how")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var who = signedIn.require();
        getContent().add(example(who), description());
        show(who);
    }

    private void issue(String name, int days) {
        var who = signedIn.require();
        notice.setText("");
        switch (tokens.issue(who, name, days)) {
            case Issued(var secret, var token) -> {
                form.begin();
                shownOnce.removeAll();
                shownOnce.add(new NewAccessToken(secret, token.name()));
                show(who);
            }
            case Invalid(var problem) -> form.complain(problem);
        }
    }

    private void revoke(AccessToken token) {
        var who = signedIn.require();
        tokens.revoke(who, token.id());
        shownOnce.removeAll();
        notice.setText(getTranslation("participation.access.revoked", token.name()));
        show(who);
    }

    private void show(Person who) {
        list.removeAll();
        list.add(new AccessTokenList(tokens.of(who), zone(who), clock.instant(), this::revoke));
    }

    private ZoneId zone(Person who) {
        return regions.zoneOf(Optional.ofNullable(who.scope()).orElse(RegionId.NATION));
    }

    private Pre example(Person who) {
        var address = ServletUriComponentsBuilder.fromContextPath(
                        VaadinServletRequest.getCurrent().getHttpServletRequest())
                .path(FigurePaths.API)
                .toUriString();
        var year = clock.instant().atZone(zone(who)).getYear();
        var example = new Pre("curl -H \"Authorization: Bearer $MELEK_TOKEN\" \\\n  \"" + address
                + "?by=settlement,month&indicator=enrolled,completed&from=" + year + "-01\"");
        example.addClassName("command");
        return example;
    }

    private Paragraph description() {
        var link = new Anchor("/" + FigurePaths.API_DESCRIPTION, getTranslation("participation.access.description"));
        link.getElement().setAttribute("router-ignore", true);
        return new Paragraph(link);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("participation.access.title");
    }
}
