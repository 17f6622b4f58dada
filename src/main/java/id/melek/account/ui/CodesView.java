package id.melek.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.melek.account.AccountPaths;
import id.melek.account.Candidate;
import id.melek.account.HandedOutCode;
import id.melek.account.NewCode;
import id.melek.account.OneTimeCodes;
import id.melek.account.SignedIn;
import id.melek.base.Moments;
import id.melek.region.Region;
import id.melek.region.RegionLevel;
import id.melek.region.Regions;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;

/** Hands out one-time codes: find the person, make the code, tell it to them. */
@Route(AccountPaths.CODES)
@RolesAllowed({"TRAINER", "OPERATOR"})
class CodesView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private final OneTimeCodes codes;
    private final SignedIn signedIn;
    private final Regions regions;

    private final ContactAsk contact = new ContactAsk("contact");
    private final Ask name = new Ask("name").hint("account.codes.name.hint");
    private final VillageFinder village;
    private final Div found = new Div();
    private final Div made = new Div();
    private final UnorderedList record = new UnorderedList();

    CodesView(OneTimeCodes codes, SignedIn signedIn, Regions regions) {
        this.codes = codes;
        this.signedIn = signedIn;
        this.regions = regions;
        village = new VillageFinder(regions, getTranslation("account.codes.where"));
        record.addClassName("records");
        found.getElement().setAttribute("role", "status");
        made.getElement().setAttribute("role", "alert");

        var byContact = new Form(this::findByContact);
        byContact.add(contact, new NativeButton(getTranslation("account.codes.find")));
        var byName = new Form(this::findByName);
        byName.add(name, village, new NativeButton(getTranslation("account.codes.find")));
        getContent()
                .add(
                        new H1(getPageTitle()),
                        new Paragraph(getTranslation("account.codes.lead")),
                        made,
                        byContact,
                        new NativeDetails(getTranslation("account.codes.by-name"), byName),
                        found,
                        new H2(getTranslation("account.codes.record")),
                        record);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        showRecord();
    }

    private void findByContact() {
        show(codes.lookUp(signedIn.require(), contact.value()).stream().toList());
    }

    private void findByName() {
        var where = village.chosen();
        name.complain(name.value().strip().length() < 3 ? "account.problem.letters" : null);
        village.complain(where == null ? "account.problem.village" : null);
        if (where != null) {
            show(codes.lookUp(signedIn.require(), name.value(), where));
        }
    }

    private void show(List<Candidate> candidates) {
        found.removeAll();
        made.removeAll();
        if (candidates.isEmpty()) {
            found.add(new Paragraph(getTranslation("account.codes.none")));
        }
        candidates.forEach(candidate -> found.add(card(candidate)));
    }

    private Div card(Candidate candidate) {
        var who = new Span(candidate.name());
        who.addClassName("found-name");
        var where = new Span(
                candidate.village() == null
                        ? getTranslation("account.role." + candidate.role())
                        : regions.path(candidate.village()).stream()
                                .filter(region -> region.level() != RegionLevel.NATION)
                                .map(Region::name)
                                .collect(Collectors.joining(", ")));
        where.addClassName("found-place");
        var make = new NativeButton(getTranslation("account.codes.make"), click -> make(candidate));
        var card = new Div(new Div(who, where), make);
        card.addClassName("chosen");
        return card;
    }

    private void make(Candidate candidate) {
        found.removeAll();
        made.removeAll();
        made.add(slip(codes.handOut(signedIn.require(), candidate.id())));
        showRecord();
    }

    private Div slip(NewCode code) {
        var digits = new Paragraph(Codes.grouped(code.code()));
        digits.addClassName("code");
        var slip = new Div(
                new H2(getTranslation("account.codes.for", code.name())),
                digits,
                new Paragraph(
                        getTranslation("account.codes.tell", code.contact().forReading())));
        slip.addClassName("slip");
        return slip;
    }

    private void showRecord() {
        record.removeAll();
        var handedOut = codes.handedOutBy(signedIn.require());
        if (handedOut.isEmpty()) {
            record.add(new ListItem(getTranslation("account.codes.record.none")));
        }
        handedOut.forEach(code -> record.add(new ListItem(line(code))));
    }

    private String line(HandedOutCode code) {
        return code.usedAt() == null
                ? getTranslation("account.codes.record.open", code.name(), Moments.text(code.issuedAt(), getLocale()))
                : getTranslation(
                        "account.codes.record.used",
                        code.name(),
                        Moments.text(code.issuedAt(), getLocale()),
                        Moments.text(code.usedAt(), getLocale()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.codes.title");
    }
}
