package id.melek.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.melek.account.AccountPaths;
import id.melek.account.MyData;
import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.account.SignedIn;
import id.melek.base.ui.BackLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;

/** Everything Melek knows about oneself: taking it along, and having it erased. */
@Route(AccountPaths.MY_DATA)
@PermitAll
class MyDataView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private final MyData myData;
    private final SignedIn signedIn;
    private final Clock clock;

    MyDataView(MyData myData, SignedIn signedIn, Clock clock) {
        this.myData = myData;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var who = signedIn.require();
        var late = event.getLocation().getQueryParameters().getParameters().containsKey(AccountPaths.LATER);
        getContent().removeAll();
        getContent()
                .add(
                        new BackLink(AccountPaths.ME, getTranslation("account.me.title")),
                        new H1(getPageTitle()),
                        take(late));
        getContent().add(who.is(Role.LEARNER) ? erase(who) : staff());
    }

    private Card take(boolean late) {
        var file = new Anchor(AccountPaths.MY_DATA + "/melek.zip", getTranslation("mydata.take.send"));
        file.setRouterIgnore(true);
        file.addClassName("call");
        var notice = new Notice();
        if (late) {
            notice.say(getTranslation("mydata.take.later"));
        }
        return new Card("mydata.take", new Paragraph(getTranslation("mydata.take.text")), notice, file);
    }

    private Card erase(Person who) {
        return new Card(
                "mydata.erase",
                new Paragraph(getTranslation("mydata.erase.text")),
                new H3(getTranslation("mydata.erase.goes")),
                list("mydata.erase.goes.", "account", "learning", "phone"),
                new H3(getTranslation("mydata.erase.stays")),
                list("mydata.erase.stays.", staying(who)),
                new EraseForm(myData, who, clock));
    }

    /** Certificates are spoken of only with those who hold one: they are asked what becomes of them. */
    private String[] staying(Person who) {
        return myData.hasCertificates(who)
                ? new String[] {"figures", "business", "certificates"}
                : new String[] {"figures", "business"};
    }

    private UnorderedList list(String prefix, String... keys) {
        var list = new UnorderedList();
        for (var key : keys) {
            list.add(new ListItem(getTranslation(prefix + key)));
        }
        return list;
    }

    private Card staff() {
        return new Card("mydata.erase", new Paragraph(getTranslation("mydata.erase.staff")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mydata.title");
    }
}
