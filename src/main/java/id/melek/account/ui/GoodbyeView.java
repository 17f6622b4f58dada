package id.melek.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import id.melek.account.AccountPaths;
import id.melek.base.ui.PageLink;

/** The last page for somebody whose account is erased. */
@Route(AccountPaths.GOODBYE)
@AnonymousAllowed
class GoodbyeView extends Composite<Section> implements HasDynamicTitle {

    GoodbyeView() {
        getContent()
                .add(
                        new H1(getPageTitle()),
                        new Paragraph(getTranslation("mydata.goodbye.text")),
                        new Paragraph(getTranslation("mydata.goodbye.again")),
                        new PageLink("", getTranslation("mydata.goodbye.home")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mydata.goodbye.title");
    }
}
