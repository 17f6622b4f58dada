package id.melek.learning.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import id.melek.assessment.FormMoment;
import id.melek.base.ui.PageLink;
import id.melek.catalog.TrackPaths;
import id.melek.learning.FormDue;

/** Offers a form where somebody learns: a tap to begin, a tap to be left in peace. */
class FormOffer extends Article {

    /** @param skip what skipping does; the offer goes away by itself */
    FormOffer(FormDue due, Runnable skip) {
        addClassName("form-offer");
        var before = due.moment() == FormMoment.BEFORE;
        var begin = new PageLink(
                before ? TrackPaths.before(due.track()) : TrackPaths.after(due.track()),
                getTranslation(due.answered() > 0 ? "learning.form.goOnAnswering" : "learning.form.look"));
        begin.addClassName("call");
        var leave = new NativeButton(getTranslation("learning.form.skip"), click -> {
            skip.run();
            removeFromParent();
        });
        leave.addClassName("secondary");
        var actions = new Div(begin, leave);
        actions.addClassName("actions");
        add(
                new H2(getTranslation("learning.form.title")),
                new Paragraph(getTranslation(before ? "learning.form.offerBefore" : "learning.form.offerAfter")),
                actions);
    }
}
