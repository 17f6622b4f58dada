package id.melek.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import id.melek.account.AcceptResult;
import id.melek.account.AccountPaths;
import id.melek.account.Field;
import id.melek.account.OpenInvitation;
import id.melek.account.Staff;
import id.melek.base.ui.PageLink;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.Regions;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the link of an invitation leads: a name, a password, and in. */
@Route(AccountPaths.INVITATION + "/:token")
@AnonymousAllowed
class AcceptInvitationView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private final Staff staff;
    private final Regions regions;
    private final Door door;
    private final Clock clock;

    private final Notice notice = new Notice();
    private final Ask name = new Ask("name").autocomplete("name");
    private final SecretAsk password = SecretAsk.chosenPassword("secret");
    private final OwnPhone ownPhone = new OwnPhone();
    private String token = "";

    AcceptInvitationView(Staff staff, Regions regions, Door door, Clock clock) {
        this.staff = staff;
        this.regions = regions;
        this.door = door;
        this.clock = clock;
        getContent().addClassName("entrance");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        getContent().removeAll();
        getContent().add(new H1(getPageTitle()));
        staff.invitation(token).ifPresentOrElse(this::showForm, this::showGone);
    }

    private void showForm(OpenInvitation invitation) {
        var send = new NativeButton(getTranslation("account.invitation.send"));
        send.addClassName("wide");
        var form = new Form(this::accept);
        form.add(name, password, ownPhone, notice, send);
        getContent()
                .add(
                        new Paragraph(roleText(invitation)),
                        new Paragraph(getTranslation(
                                "account.invitation.contact",
                                invitation.contact().forReading())),
                        form);
    }

    private String roleText(OpenInvitation invitation) {
        var text = getTranslation("account.role." + invitation.role() + ".long");
        return invitation.scope() == null ? text : text + " · " + nameOf(invitation.scope());
    }

    private String nameOf(@Nullable RegionId scope) {
        return scope == null
                ? ""
                : regions.find(regions.successor(scope)).map(Region::name).orElse("");
    }

    private void showGone() {
        getContent()
                .add(
                        new Paragraph(getTranslation("account.invitation.gone")),
                        new PageLink(AccountPaths.SIGN_IN, getTranslation("account.register.sign-in")));
    }

    private void accept() {
        notice.hush();
        complain(Map.of());
        switch (staff.accept(token, name.value(), password.value(), getLocale())) {
            case AcceptResult.Accepted(var account) -> door.letIn(account, ownPhone.isTicked(), "/");
            case AcceptResult.Gone() -> notice.say(getTranslation("account.invitation.gone"));
            case AcceptResult.Taken() -> notice.say(getTranslation("account.problem.taken"));
            case AcceptResult.Invalid(var problems) -> complain(problems);
            case AcceptResult.TryLater(var from) -> notice.say(Waits.text(this, from, clock.instant()));
        }
    }

    private void complain(Map<Field, String> problems) {
        name.complain(problems.get(Field.NAME));
        password.complain(problems.get(Field.SECRET));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.invitation.title");
    }
}
