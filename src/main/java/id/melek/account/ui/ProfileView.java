package id.melek.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import id.melek.account.AccountPaths;
import id.melek.account.Accounts;
import id.melek.account.Business;
import id.melek.account.Businesses;
import id.melek.account.Person;
import id.melek.account.Profiles;
import id.melek.account.Role;
import id.melek.account.SignIns;
import id.melek.account.SignedIn;
import id.melek.base.ui.PageLink;
import id.melek.region.Region;
import id.melek.region.RegionLevel;
import id.melek.region.Regions;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/** One's own data: everybody can see and change what Melek keeps about them. */
@Route(AccountPaths.ME)
@PermitAll
class ProfileView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String[] LANGUAGES = {"id", "en"};

    private final Accounts accounts;
    private final SignIns signIns;
    private final Profiles profiles;
    private final Businesses businesses;
    private final SignedIn signedIn;
    private final Regions regions;
    private final Door door;
    private final AuthenticationContext authentication;
    private final Clock clock;

    ProfileView(
            Accounts accounts,
            SignIns signIns,
            Profiles profiles,
            Businesses businesses,
            SignedIn signedIn,
            Regions regions,
            Door door,
            AuthenticationContext authentication,
            Clock clock) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.profiles = profiles;
        this.businesses = businesses;
        this.signedIn = signedIn;
        this.regions = regions;
        this.door = door;
        this.authentication = authentication;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        var who = signedIn.require();
        getContent().removeAll();
        getContent().add(new H1(getPageTitle()));
        if (who.is(Role.LEARNER)) {
            getContent().add(questions(who), business(who), village(who));
        }
        getContent()
                .add(certificates(), name(who), contact(who), secret(who), language(who), everywhere(who), myData());
    }

    private Card questions(Person who) {
        var open = QuestionsView.open(who, profiles, businesses);
        var words = getTranslation(open == 0 ? "account.me.questions.done" : "account.me.questions.open", open);
        return new Card(
                "account.me.questions",
                new Paragraph(words),
                new PageLink(
                        AccountPaths.QUESTIONS,
                        getTranslation(open == 0 ? "account.me.questions.change" : "account.me.questions.go")));
    }

    private Card business(Person who) {
        var card = new Card("account.me.business");
        businesses.of(who).ifPresentOrElse(business -> fill(card, business, who), () -> card.add(joinForm(who)));
        return card;
    }

    private void fill(Card card, Business business, Person who) {
        var leave = new NativeButton(getTranslation("account.me.business.leave"), click -> {
            businesses.leave(who);
            show();
        });
        leave.addClassName("secondary");
        card.add(
                new Paragraph(business.name()),
                new Paragraph(getTranslation("account.me.business.members", business.members())),
                new Paragraph(getTranslation("account.me.business.code", Codes.grouped(business.joinCode()))),
                new NativeDetails(getTranslation("account.me.business.leave.title"), leave));
    }

    private NativeDetails joinForm(Person who) {
        return new NativeDetails(
                getTranslation("account.me.business.join"), new JoinForm(businesses, who, clock, this::show));
    }

    private Card village(Person who) {
        var where = regions.path(accounts.villageOf(who.id())).stream()
                .filter(region -> region.level() != RegionLevel.NATION)
                .sorted(Comparator.comparing(Region::level).reversed())
                .map(Region::name)
                .collect(Collectors.joining(", "));
        var move = new MoveForm(accounts, regions, who, this::show);
        return new Card(
                "account.me.village", new Paragraph(where), new NativeDetails(getTranslation("account.me.move"), move));
    }

    private Card certificates() {
        return new Card(
                "account.me.certificates",
                new PageLink(AccountPaths.CERTIFICATES, getTranslation("account.me.certificates.go")));
    }

    private Card name(Person who) {
        return new Card("account.me.name", new NameForm(accounts, who));
    }

    private Card contact(Person who) {
        var present = new Paragraph(signIns.contactOf(who).forReading());
        var form = new ContactForm(
                signIns,
                who,
                clock,
                () -> present.setText(signIns.contactOf(who).forReading()));
        return new Card(
                "account.me.contact", present, new NativeDetails(getTranslation("account.me.contact.change"), form));
    }

    private Card secret(Person who) {
        var form = new SecretForm(signIns, who, door, clock);
        return new Card("account.me.secret", new NativeDetails(getTranslation("account.me.secret.change"), form));
    }

    private Card language(Person who) {
        var buttons = new Div();
        buttons.addClassName("actions");
        for (var language : LANGUAGES) {
            var button = new NativeButton(getTranslation("account.language." + language), click -> {
                accounts.useLanguage(who, Locale.of(language));
                UI.getCurrentOrThrow().getPage().reload();
            });
            var spoken = who.language().getLanguage().equals(language);
            button.addClassName(spoken ? "current" : "secondary");
            button.getElement().setAttribute("aria-pressed", String.valueOf(spoken));
            button.getElement().setAttribute("lang", language);
            buttons.add(button);
        }
        return new Card("account.me.language", buttons);
    }

    private Card everywhere(Person who) {
        var leave = new NativeButton(getTranslation("account.me.everywhere.send"), click -> {
            accounts.signOutEverywhere(who);
            authentication.logout();
        });
        leave.addClassName("secondary");
        return new Card("account.me.everywhere", new Paragraph(getTranslation("account.me.everywhere.text")), leave);
    }

    private Card myData() {
        return new Card(
                "mydata.title",
                new Paragraph(getTranslation("account.me.data")),
                new PageLink(AccountPaths.MY_DATA, getTranslation("account.me.data.go")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.me.title");
    }
}
