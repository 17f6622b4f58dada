package id.melek.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
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
import com.vaadin.flow.server.VaadinServletRequest;
import id.melek.account.AccountPaths;
import id.melek.account.InviteResult.Invited;
import id.melek.account.OpenInvitation;
import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.account.SignedIn;
import id.melek.account.Staff;
import id.melek.account.StaffMember;
import id.melek.base.Moments;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.Regions;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Who runs things here: inviting, and ending access. */
@Route(AccountPaths.STAFF)
@RolesAllowed("OPERATOR")
class StaffView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private final Staff staff;
    private final SignedIn signedIn;
    private final Regions regions;

    private final Div link = new Div();
    private final Div form = new Div();
    private final UnorderedList invitations = new UnorderedList();
    private final UnorderedList members = new UnorderedList();

    StaffView(Staff staff, SignedIn signedIn, Regions regions) {
        this.staff = staff;
        this.signedIn = signedIn;
        this.regions = regions;
        link.getElement().setAttribute("role", "alert");
        invitations.addClassName("records");
        members.addClassName("records");
        getContent()
                .add(
                        new H1(getPageTitle()),
                        link,
                        new H2(getTranslation("account.staff.invite")),
                        form,
                        new H2(getTranslation("account.staff.invitations")),
                        invitations,
                        new H2(getTranslation("account.staff.members")),
                        members);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        var operator = signedIn.require();
        form.removeAll();
        form.add(new InviteForm(staff, regions, operator, this::showLink));
        showInvitations(operator);
        showMembers(operator);
    }

    private void showLink(Invited invited) {
        var address = new Input();
        address.setValue(ServletUriComponentsBuilder.fromContextPath(
                        VaadinServletRequest.getCurrent().getHttpServletRequest())
                .pathSegment(AccountPaths.INVITATION, invited.token())
                .toUriString());
        address.getElement().setAttribute("readonly", true);
        address.setAriaLabel(getTranslation("account.staff.link"));
        var copy = new NativeButton(getTranslation("account.staff.link.copy"));
        copy.addClickListener(click -> {
            copy.getElement().executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", address.getValue());
            copy.setText(getTranslation("account.staff.link.copied"));
        });
        link.removeAll();
        link.add(
                new H2(getTranslation("account.staff.link")),
                new Paragraph(getTranslation(
                        "account.staff.link.text",
                        invited.invitation().contact().forReading())),
                address,
                copy);
        link.addClassName("slip");
        show();
    }

    private void showInvitations(Person operator) {
        invitations.removeAll();
        var open = staff.openInvitations(operator);
        if (open.isEmpty()) {
            invitations.add(new ListItem(getTranslation("account.staff.invitations.none")));
        }
        open.forEach(invitation -> invitations.add(item(invitation, operator)));
    }

    private ListItem item(OpenInvitation invitation, Person operator) {
        var withdraw = new NativeButton(getTranslation("account.staff.withdraw"), click -> {
            staff.withdraw(operator, invitation.id());
            show();
        });
        withdraw.addClassName("secondary");
        var until = getTranslation("account.staff.until", Moments.day(invitation.expiresAt(), getLocale()));
        return item(
                invitation.contact().forReading(),
                roleText(invitation.role(), invitation.scope()) + ", " + until,
                withdraw);
    }

    private void showMembers(Person operator) {
        members.removeAll();
        staff.list(operator).forEach(member -> members.add(item(member, operator)));
    }

    private ListItem item(StaffMember member, Person operator) {
        var role = roleText(member.role(), member.scope());
        if (member.endedAt() != null) {
            var ended = getTranslation(
                    "account.staff.ended",
                    Moments.text(member.endedAt(), getLocale()),
                    Objects.requireNonNullElse(member.endedBy(), ""));
            return item(member.name(), role + ", " + ended);
        }
        return member.id().equals(operator.id())
                ? item(member.name(), role + ", " + getTranslation("account.staff.you"))
                : item(member.name(), role, endAccess(member, operator));
    }

    /** Behind one more touch, for it works at once. */
    private NativeDetails endAccess(StaffMember member, Person operator) {
        var end = new NativeButton(getTranslation("account.staff.end.sure", member.name()), click -> {
            staff.endAccess(operator, member.id());
            show();
        });
        return new NativeDetails(getTranslation("account.staff.end"), end);
    }

    private static ListItem item(String name, String text, Component... actions) {
        var who = new Span(name);
        who.addClassName("found-name");
        var what = new Span(text);
        what.addClassName("found-place");
        var item = new ListItem(new Div(who, what));
        item.add(actions);
        return item;
    }

    private String roleText(Role role, @Nullable RegionId scope) {
        var text = getTranslation("account.role." + role);
        return scope == null
                ? text
                : text + " · "
                        + regions.find(regions.successor(scope))
                                .map(Region::name)
                                .orElse("");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.staff.title");
    }
}
