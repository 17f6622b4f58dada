package id.melek.credential.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.melek.account.AccountPaths;
import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.account.SignedIn;
import id.melek.base.Texts;
import id.melek.base.ui.BackLink;
import id.melek.base.ui.PageLink;
import id.melek.catalog.CoursePaths;
import id.melek.credential.Certificate;
import id.melek.credential.CertificatePaths;
import id.melek.credential.Certificates;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** One's own certificates: to print, to show, to have verified. */
@Route(AccountPaths.CERTIFICATES)
@PermitAll
class CertificatesView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private static final ZoneId CAPITAL = ZoneId.of("Asia/Jakarta");

    private final Certificates certificates;
    private final SignedIn signedIn;

    CertificatesView(Certificates certificates, SignedIn signedIn) {
        this.certificates = certificates;
        this.signedIn = signedIn;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var who = signedIn.require();
        var own = certificates.of(who);
        getContent().removeAll();
        getContent().add(new BackLink(AccountPaths.ME, getTranslation("account.me.title")), new H1(getPageTitle()));
        if (own.isEmpty()) {
            getContent()
                    .add(
                            new Paragraph(getTranslation("credential.none")),
                            link(CoursePaths.COURSES, "credential.none.courses"));
        }
        own.forEach(certificate -> getContent().add(card(certificate, who)));
        if (who.is(Role.OPERATOR)) {
            getContent().add(link(CertificatePaths.REVOKE, "credential.revoke.title"));
        }
    }

    private Article card(Certificate certificate, Person who) {
        var card = new Article(
                new H2(certificates.course(certificate, getLocale()).title()),
                new Paragraph(
                        getTranslation("credential.completed-by", certificate.name(), day(certificate.completedOn()))));
        card.addClassName("card");
        card.add(certificate
                .revocation()
                .map(revocation -> revoked(revocation))
                .orElseGet(() -> uses(certificate, who)));
        return card;
    }

    private Component revoked(Certificate.Revocation revocation) {
        var notice =
                new Paragraph(getTranslation("credential.revoked-since", day(revocation.at()), revocation.reason()));
        notice.addClassName("notice");
        return notice;
    }

    private Component uses(Certificate certificate, Person who) {
        var code = certificate.code();
        var own = Texts.language(who.language());
        var other = own.equals(Texts.ENGLISH) ? Texts.INDONESIAN : Texts.ENGLISH;
        var first = file(certificate, own.getLanguage());
        first.addClassName("call");
        var actions = new Div(first, file(certificate, other.getLanguage()));
        actions.addClassName("actions");
        var verify = new Anchor(CertificatePaths.verify(code), code.grouped());
        verify.setRouterIgnore(true);
        verify.addClassName("certificate-code");
        return new Div(actions, new Paragraph(getTranslation("credential.verify.own")), verify);
    }

    private Anchor file(Certificate certificate, String language) {
        var file = new Anchor(
                CertificatePaths.pdf(certificate.id(), language), getTranslation("credential.download." + language));
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        return file;
    }

    private Anchor link(String path, String text) {
        return new PageLink(path, getTranslation(text));
    }

    private String day(Instant at) {
        return day(LocalDate.ofInstant(at, CAPITAL));
    }

    private String day(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("d MMMM yyyy", getLocale()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("credential.title");
    }
}
