package id.melek.learning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import id.melek.base.ui.Asked;
import id.melek.learning.ReviewResult;
import id.melek.pack.Task;
import java.util.Map;

/** The rubric, what to say to the learner, and the two outcomes. Whatever the answer, what was written stays. */
class ReviewForm extends Section {

    /** What a trainer can do with a hand-in. */
    interface Outcomes {

        ReviewResult accept(Map<String, Integer> points, String remarks);

        ReviewResult giveBack(Map<String, Integer> points, String remarks);

        void release();

        /** After it was accepted or returned. */
        void goOn(ReviewResult done);
    }

    private final Outcomes outcomes;
    private final Paragraph complaint = new Paragraph();

    ReviewForm(Task task, RemarksBox remarks, CannedPart canned, Outcomes outcomes) {
        this.outcomes = outcomes;
        var rubric = new RubricForm(task);
        var accept = new NativeButton(
                getTranslation("learning.reviews.accept"),
                click -> conclude(outcomes.accept(rubric.points(), remarks.getValue())));
        var giveBack = new NativeButton(
                getTranslation("learning.reviews.return"),
                click -> conclude(outcomes.giveBack(rubric.points(), remarks.getValue())));
        giveBack.addClassName("secondary");
        var release = new NativeButton(getTranslation("learning.reviews.release"), click -> outcomes.release());
        release.addClassName("link");
        var actions = new Div(accept, giveBack, release);
        actions.addClassName("actions");
        complaint.addClassName("complaint");
        complaint.getElement().setAttribute("role", "alert");
        addClassName("review");
        add(new H2(getTranslation("learning.task.looks-at")), rubric, asked(remarks), canned, complaint, actions);
    }

    private Asked asked(RemarksBox remarks) {
        return new Asked(
                getTranslation("learning.reviews.remarks"), remarks, getTranslation("learning.reviews.remarks.hint"));
    }

    private void conclude(ReviewResult result) {
        switch (result) {
            case ReviewResult.Accepted done -> outcomes.goOn(done);
            case ReviewResult.Returned done -> outcomes.goOn(done);
            case ReviewResult.Taken(var holder) -> complain(holder.isEmpty() ? "gone" : "taken", holder);
            case ReviewResult.Reviewed(var reviewer) -> complain("reviewed", reviewer);
            case ReviewResult.RemarksMissing() -> complain("remarks");
            case ReviewResult.RemarksTooLong(var most) -> complain("long", most);
            case ReviewResult.TooFewPoints(var points, var minimum) -> complain("points", points, minimum);
        }
    }

    private void complain(String problem, Object... values) {
        complaint.setText(getTranslation("learning.reviews.problem." + problem, values));
    }
}
