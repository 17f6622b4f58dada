package id.melek.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import id.melek.account.SignedIn;
import id.melek.base.Moments;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.Recall;
import id.melek.catalog.WithdrawResult;
import id.melek.catalog.Withdrawal;
import id.melek.catalog.Withdrawals;

/** Takes a published course from those who have not joined it, or a wrong lesson from everybody; and gives both back. */
class WithdrawPart extends Section {

    private static final int LONGEST_REASON = 500;

    @Tag("select")
    private static class Lessons extends Component {

        Lessons(CourseOutline course) {
            setId("recalled-lesson");
            course.lessons().forEach(lesson -> {
                var option = new Element("option").setAttribute("value", lesson.slug());
                getElement().appendChild(option.setText(lesson.title()));
            });
            getElement().setProperty("value", course.lessons().getFirst().slug());
            getElement().addPropertyChangeListener("value", "change", event -> {});
        }

        String chosen() {
            return getElement().getProperty("value", "");
        }
    }

    private final Withdrawals withdrawals;
    private final SignedIn signedIn;
    private final CourseOutline course;

    WithdrawPart(Withdrawals withdrawals, SignedIn signedIn, CourseOutline course) {
        this.withdrawals = withdrawals;
        this.signedIn = signedIn;
        this.course = course;
        addClassName("withdrawing");
        show();
    }

    private void show() {
        removeAll();
        add(new H2(getTranslation("authoring.recall")), new Paragraph(getTranslation("authoring.recall.lead")));
        withdrawals.recalls(course.version()).forEach(recall -> add(recalled(recall)));
        add(recallForm(), new H2(getTranslation("authoring.withdrawal")));
        add(withdrawals.of(course.slug()).map(this::withdrawn).orElseGet(this::withdrawForm));
    }

    private Div recalled(Recall recall) {
        var title =
                course.lesson(recall.lesson()).map(CourseOutline.Lesson::title).orElse(recall.lesson());
        var lift = button("authoring.recall.lift", () -> {
            withdrawals.lift(signedIn.require(), course.slug(), recall.lesson());
            show();
        });
        lift.setAriaLabel(getTranslation("authoring.recall.lift") + ": " + title);
        return notice(
                getTranslation("authoring.recall.is", title, Moments.text(recall.at(), getLocale()), recall.reason()),
                lift);
    }

    private Div recallForm() {
        var lessons = new Lessons(course);
        var label = new NativeLabel(getTranslation("authoring.recall.lesson"));
        label.setFor(lessons);
        var choice = new Div(label, lessons);
        choice.addClassName("ask");
        var reason = reason("recall-reason", "authoring.recall.reason");
        var complaint = complaint();
        var recall = button(
                "authoring.recall.recall",
                () -> tell(
                        withdrawals.recall(signedIn.require(), course.slug(), lessons.chosen(), reason.words()),
                        complaint));
        return form(choice, reason, complaint, recall);
    }

    private Div withdrawn(Withdrawal withdrawal) {
        return notice(
                getTranslation(
                        "authoring.withdrawal.is", Moments.text(withdrawal.at(), getLocale()), withdrawal.reason()),
                button("authoring.withdrawal.offer", () -> {
                    withdrawals.offerAgain(signedIn.require(), course.slug());
                    show();
                }));
    }

    private Div withdrawForm() {
        var reason = reason("withdrawal-reason", "authoring.withdrawal.reason");
        var complaint = complaint();
        return form(
                new Paragraph(getTranslation("authoring.withdrawal.lead")),
                reason,
                complaint,
                button(
                        "authoring.withdrawal.withdraw",
                        () -> tell(
                                withdrawals.withdraw(signedIn.require(), course.slug(), reason.words()), complaint)));
    }

    private WordsField reason(String id, String label) {
        return new WordsField(id, getTranslation(label), getTranslation("authoring.withdrawal.hint"), LONGEST_REASON);
    }

    private void tell(WithdrawResult result, Paragraph complaint) {
        switch (result) {
            case WithdrawResult.Done() -> show();
            case WithdrawResult.ReasonMissing() -> complaint.setText(getTranslation("authoring.reason.missing"));
            case WithdrawResult.TooLong(var most) -> complaint.setText(getTranslation("authoring.too-long", most));
            case WithdrawResult.NotThere() -> complaint.setText(getTranslation("authoring.withdrawal.not-there"));
        }
    }

    private static Paragraph complaint() {
        var complaint = new Paragraph();
        complaint.addClassName("complaint");
        complaint.getElement().setAttribute("role", "alert");
        return complaint;
    }

    private NativeButton button(String text, Runnable action) {
        var button = new NativeButton(getTranslation(text), click -> action.run());
        button.addClassName("secondary");
        return button;
    }

    private static Div notice(String words, Component tool) {
        var notice = new Div(new Paragraph(words), tool);
        notice.addClassName("notice");
        return notice;
    }

    private static Div form(Component... parts) {
        var form = new Div(parts);
        form.addClassNames("card", "form");
        return form;
    }
}
