package id.melek.learning.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import id.melek.learning.TaskPaths;
import id.melek.learning.TaskRound;
import id.melek.learning.TaskState.State;
import id.melek.pack.Task;
import java.net.URI;

/** One round of a task: what was handed in, and what a trainer said to it. Links and words are strangers' and stay words. */
class RoundCard extends Article {

    private final TaskRound round;
    private final Task task;

    RoundCard(TaskRound round, Task task) {
        this.round = round;
        this.task = task;
        addClassName("card");
        addClassName("round");
        add(new H3(getTranslation("learning.task.round", round.number(), Days.text(round.handedInOn(), getLocale()))));
        if (!round.text().isEmpty()) {
            var text = new Paragraph(round.text());
            text.addClassName("typed");
            add(text);
        }
        if (!round.link().isEmpty()) {
            add(link());
        }
        if (!round.photos().isEmpty()) {
            add(photos());
        }
        if (round.state() != State.WAITING) {
            add(review());
        }
    }

    private Paragraph link() {
        var link = new Anchor(round.link(), round.link());
        link.setTarget(AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
        link.getElement().setAttribute("referrerpolicy", "no-referrer");
        var hint = new Paragraph(link);
        hint.add(" "
                + getTranslation(
                        "learning.task.new-tab", URI.create(round.link()).getHost()));
        return hint;
    }

    private UnorderedList photos() {
        var list = new UnorderedList();
        list.addClassName("photos");
        for (int index = 0; index < round.photos().size(); index++) {
            var path = TaskPaths.photo(round.photos().get(index));
            var image = new Image(path, alternative(index));
            image.getElement().setAttribute("loading", "lazy");
            var large = new Anchor(path, image);
            large.setTarget(AnchorTarget.BLANK);
            large.getElement().setAttribute("router-ignore", true);
            list.add(new ListItem(large));
        }
        return list;
    }

    private String alternative(int index) {
        return getTranslation("learning.task.photo", index + 1, round.photos().size());
    }

    private Section review() {
        var review = new Section();
        review.addClassName("feedback");
        var accepted = round.state() == State.ACCEPTED;
        review.addClassNames(accepted ? "feedback-right" : "feedback-partly");
        var head = new Paragraph(getTranslation(
                accepted ? "learning.task.accepted" : "learning.task.returned",
                round.reviewedOn().map(day -> Days.text(day, getLocale())).orElse("")));
        head.addClassName("feedback-head");
        review.add(head);
        if (!round.remarks().isEmpty()) {
            review.add(new Paragraph(round.remarks()));
        }
        if (!round.points().isEmpty()) {
            review.add(points());
        }
        return review;
    }

    private UnorderedList points() {
        var list = new UnorderedList();
        task.criteria().stream()
                .filter(criterion -> round.points().containsKey(criterion.id()))
                .forEach(criterion -> list.add(new ListItem(criterion.words() + ": "
                        + RubricForm.level(
                                criterion, round.points().getOrDefault(criterion.id(), 0), this::getTranslation))));
        return list;
    }
}
