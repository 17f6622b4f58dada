package id.melek.learning.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.melek.account.Person;
import id.melek.account.SignedIn;
import id.melek.learning.Enquiries;
import id.melek.learning.EnquiryPaths;
import id.melek.learning.ReceivedEnquiry;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What learners wrote to the trainers: what waits first, the longest on top. */
@Route(EnquiryPaths.ENQUIRIES)
@RolesAllowed("TRAINER")
class EnquiriesView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 20;

    private interface Source {
        List<ReceivedEnquiry> page(Person trainer, int offset, int limit);
    }

    private final Enquiries enquiries;
    private final SignedIn signedIn;
    private final H2 waiting = new H2();

    EnquiriesView(Enquiries enquiries, SignedIn signedIn) {
        this.enquiries = enquiries;
        this.signedIn = signedIn;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var trainer = signedIn.require();
        var count = enquiries.countOpen(trainer);
        getContent().removeAll();
        getContent().add(new H1(getPageTitle()), new Paragraph(getTranslation("learning.enquiry.lead")));
        countAgain();
        getContent().add(waiting);
        if (count == 0) {
            getContent().add(new Paragraph(getTranslation("learning.enquiry.nothing-open")));
        }
        getContent().add(list(enquiries::open));
        if (!enquiries.settled(trainer, 0, 1).isEmpty()) {
            getContent().add(new H2(getTranslation("learning.enquiry.settled")), list(enquiries::settled));
        }
    }

    private void countAgain() {
        waiting.setText(getTranslation("learning.enquiry.waiting", enquiries.countOpen(signedIn.require())));
    }

    private Div list(Source source) {
        var cards = new Div();
        var more = new NativeButton(getTranslation("learning.enquiry.more"));
        more.addClassName("secondary");
        more.addClickListener(click -> show(source, cards, more));
        show(source, cards, more);
        return new Div(cards, more);
    }

    /** What was answered meanwhile stands where it was, and is not counted as one that waits. */
    private void show(Source source, Div cards, NativeButton more) {
        var trainer = signedIn.require();
        var shown = (int) cards.getChildren()
                .filter(EnquiryCard.class::isInstance)
                .map(EnquiryCard.class::cast)
                .filter(card -> !card.isSettledHere())
                .count();
        var page = source.page(trainer, shown, PAGE + 1);
        page.stream()
                .limit(PAGE)
                .forEach(enquiry -> cards.add(new EnquiryCard(enquiries, signedIn, enquiry, this::countAgain)));
        more.setVisible(page.size() > PAGE);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("learning.enquiry.title");
    }
}
