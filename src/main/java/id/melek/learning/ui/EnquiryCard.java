package id.melek.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import id.melek.account.SignedIn;
import id.melek.base.Moments;
import id.melek.base.ui.PageLink;
import id.melek.base.ui.TextBox;
import id.melek.catalog.CoursePaths;
import id.melek.learning.Enquiries;
import id.melek.learning.ReceivedEnquiry;
import id.melek.learning.SettleResult;

/** One question or report, with the form to answer it while it is open. */
class EnquiryCard extends Composite<Article> {

    private final Enquiries enquiries;
    private final SignedIn signedIn;
    private final ReceivedEnquiry enquiry;
    private final Runnable onSettled;
    private final Div below = new Div();
    private final Paragraph complaint = new Paragraph();
    private final TextBox answer;
    private boolean settledHere;

    EnquiryCard(Enquiries enquiries, SignedIn signedIn, ReceivedEnquiry enquiry, Runnable onSettled) {
        this.enquiries = enquiries;
        this.signedIn = signedIn;
        this.enquiry = enquiry;
        this.onSettled = onSettled;
        answer = new TextBox("answer-" + enquiry.id(), 4);
        answer.getElement().setAttribute("aria-describedby", "hint-" + enquiry.id() + " complaint-" + enquiry.id());
        complaint.setId("complaint-" + enquiry.id());
        complaint.addClassName("complaint");
        complaint.getElement().setAttribute("role", "alert");
        getContent().addClassNames("card", "enquiry");
        getContent().add(heading(), from(), lesson(), LessonContact.typed(enquiry.text()), below);
        enquiry.settled()
                .ifPresentOrElse(
                        settled -> showSettled(settled.by(), Moments.day(settled.at(), getLocale()), settled.answer()),
                        () -> below.add(form()));
    }

    boolean isSettledHere() {
        return settledHere;
    }

    private H3 heading() {
        return new H3(getTranslation("learning.enquiry.kind." + enquiry.kind()));
    }

    private Paragraph from() {
        var from = new Paragraph(
                getTranslation("learning.enquiry.from", enquiry.from(), Moments.day(enquiry.askedAt(), getLocale())));
        from.addClassName("hint");
        return from;
    }

    private Paragraph lesson() {
        return new Paragraph(
                new PageLink(CoursePaths.course(enquiry.course()), enquiry.courseTitle()),
                new Span(" › "),
                new PageLink(CoursePaths.lesson(enquiry.course(), enquiry.lesson()), enquiry.lessonTitle()));
    }

    private Component form() {
        var label = new NativeLabel(getTranslation("learning.enquiry.answer"));
        label.setFor("answer-" + enquiry.id());
        var hint = new Paragraph(getTranslation("learning.enquiry.answer.hint", enquiry.from()));
        hint.setId("hint-" + enquiry.id());
        hint.addClassName("hint");
        var send = new NativeButton(getTranslation("learning.enquiry.send"), click -> send());
        var close = new NativeButton(getTranslation("learning.enquiry.close"), click -> close());
        close.addClassName("secondary");
        var actions = new Div(send, close);
        actions.addClassName("actions");
        var form = new Div(label, hint, answer, complaint, actions);
        form.addClassName("ask");
        return form;
    }

    private void send() {
        show(enquiries.answer(signedIn.require(), enquiry.id(), answer.getValue()), answer.getValue());
    }

    /** What was typed is not sent along by mistake. */
    private void close() {
        show(enquiries.close(signedIn.require(), enquiry.id(), ""), "");
    }

    private void show(SettleResult result, String words) {
        switch (result) {
            case SettleResult.Settled(var at) -> {
                settledHere = true;
                onSettled.run();
                below.removeAll();
                showSettled(signedIn.require().name(), Moments.day(at, getLocale()), words.strip());
            }
            case SettleResult.Empty() -> complain("learning.enquiry.problem.empty");
            case SettleResult.TooLong(int length) -> complain("learning.enquiry.problem.long", length);
            case SettleResult.SettledBefore() -> complain("learning.enquiry.problem.settled");
        }
    }

    private void complain(String key, Object... parameters) {
        complaint.setText(getTranslation(key, parameters));
        answer.getElement().setAttribute("aria-invalid", "true");
    }

    private void showSettled(String by, String day, String words) {
        var line = new Paragraph(
                getTranslation(words.isEmpty() ? "learning.enquiry.closed" : "learning.enquiry.answered", by, day));
        var reply = new Div(line);
        if (!words.isEmpty()) {
            reply.add(LessonContact.typed(words));
        }
        reply.addClassNames("feedback", "feedback-right");
        reply.getElement().setAttribute("role", "status");
        below.add(reply);
    }
}
