package id.melek.learning.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import id.melek.account.Person;
import id.melek.account.SignedIn;
import id.melek.base.Moments;
import id.melek.base.Texts;
import id.melek.learning.AskResult;
import id.melek.learning.Enquiries;
import id.melek.learning.OwnEnquiry;
import java.time.Instant;
import java.util.UUID;

/** Below a lesson: what this person asked or reported there, with the answers, and the way to ask. */
class LessonContact extends Composite<Section> {

    private final Enquiries enquiries;
    private final SignedIn signedIn;
    private final String course;
    private final String lesson;
    private final Div own = new Div();

    LessonContact(Enquiries enquiries, SignedIn signedIn, Texts texts, String course, String lesson) {
        this.enquiries = enquiries;
        this.signedIn = signedIn;
        this.course = course;
        this.lesson = lesson;
        var account = signedIn.require().id().value().toString();
        var title = new H2(getTranslation("learning.ask.title"));
        title.setId("ask-trainer");
        getContent().addClassName("contact");
        getContent().setAriaLabelledBy("ask-trainer");
        getContent()
                .add(
                        title,
                        new Paragraph(getTranslation("learning.ask.lead")),
                        new AskTrainer(
                                account, course + "/" + lesson, texts.under("learning.ask.", getLocale()), this::send),
                        own);
        show(signedIn.require());
    }

    /** Only for the person the page was made for: another may have signed in in another tab. */
    private AskResult send(String account, UUID id, Enquiries.Kind kind, String text) {
        var who = signedIn.person()
                .filter(person -> person.id().value().toString().equals(account));
        var result = who.map(person -> enquiries.ask(person, id, kind, course, lesson, text))
                .orElseGet(AskResult.NotTheirs::new);
        who.ifPresent(this::show);
        return result;
    }

    private void show(Person who) {
        own.removeAll();
        var asked = enquiries.own(who, course, lesson);
        if (!asked.isEmpty()) {
            own.add(new H3(getTranslation("learning.enquiry.own")));
        }
        asked.forEach(enquiry -> own.add(article(enquiry)));
    }

    private Article article(OwnEnquiry enquiry) {
        var article = new Article(new Paragraph(standing(enquiry)), typed(enquiry.text()));
        article.addClassNames("card", "enquiry");
        enquiry.answer().ifPresent(answer -> {
            var reply = new Div(new Paragraph(getTranslation("learning.enquiry.own.answer")), typed(answer));
            reply.addClassName("feedback");
            article.add(reply);
        });
        return article;
    }

    private String standing(OwnEnquiry enquiry) {
        var key =
                enquiry.answer().isPresent() ? "answered" : enquiry.settledAt().isPresent() ? "closed" : "open";
        return getTranslation("learning.enquiry.kind." + enquiry.kind()) + ". "
                + getTranslation("learning.enquiry.own." + key, when(enquiry.askedAt()));
    }

    private String when(Instant at) {
        return Moments.day(at, getLocale());
    }

    static Paragraph typed(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("typed");
        return paragraph;
    }
}
