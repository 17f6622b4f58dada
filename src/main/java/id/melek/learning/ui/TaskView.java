package id.melek.learning.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import id.melek.account.OwnTokens;
import id.melek.account.Person;
import id.melek.account.SignedIn;
import id.melek.base.Texts;
import id.melek.base.ui.BackLink;
import id.melek.catalog.CoursePaths;
import id.melek.learning.Enrolments;
import id.melek.learning.TaskPage;
import id.melek.learning.TaskState;
import id.melek.learning.Tasks;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A practical task: what to do, where it stands, the form, and what was handed in before. */
@Route("tasks/:course/:lesson")
@PermitAll
class TaskView extends Composite<Section> implements BeforeEnterObserver, HasDynamicTitle {

    private final Tasks tasks;
    private final Enrolments enrolments;
    private final SignedIn signedIn;
    private final OwnTokens tokens;
    private final Texts texts;
    private final JsonMapper json;
    private final Div standing = new Div();
    private final Div history = new Div();
    private @Nullable TaskForm form;
    private String title = "";

    TaskView(Tasks tasks, Enrolments enrolments, SignedIn signedIn, OwnTokens tokens, Texts texts, JsonMapper json) {
        this.tasks = tasks;
        this.enrolments = enrolments;
        this.signedIn = signedIn;
        this.tokens = tokens;
        this.texts = texts;
        this.json = json;
        standing.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var course = event.getRouteParameters().get("course").orElse("");
        var lesson = event.getRouteParameters().get("lesson").orElse("");
        var who = signedIn.require();
        var page = tasks.page(who, course, lesson);
        if (page.isPresent()) {
            show(who, page.get());
        } else if (enrolments.progress(who.id(), course, who.language()).isPresent()) {
            throw new NotFoundException();
        } else {
            event.forwardTo(CoursePaths.course(course));
        }
    }

    private void show(Person who, TaskPage page) {
        title = page.task().title();
        var instructions = new Paragraph(page.task().instructions());
        instructions.addClassName("typed");
        getContent().removeAll();
        getContent().add(back(page), new H1(title), standing, instructions, rubric(page), form(who, page), history);
        showRounds(page);
    }

    private TaskForm form(Person who, TaskPage page) {
        var labels = texts.under("learning.task.form.", getLocale());
        form = new TaskForm(tokens, who, labels, () -> refresh(page));
        form.show(wanted(page), json);
        return form;
    }

    /** After something was handed in. */
    private void refresh(TaskPage before) {
        tasks.page(signedIn.require(), before.course().slug(), before.lesson().slug())
                .ifPresent(now -> {
                    Objects.requireNonNull(form).show(wanted(now), json);
                    showRounds(now);
                });
    }

    private static TaskForm.Wanted wanted(TaskPage page) {
        return new TaskForm.Wanted(
                page.course().slug(),
                page.lesson().slug(),
                page.task().accepts().stream()
                        .sorted()
                        .map(matter -> matter.name().toLowerCase(Locale.ROOT))
                        .toList(),
                page.task().photos(),
                page.task().characters(),
                page.rounds().size() + 1,
                page.isOpen());
    }

    private Nav back(TaskPage page) {
        return new BackLink(
                CoursePaths.lesson(page.course().slug(), page.lesson().slug()),
                page.lesson().title(),
                getTranslation("learning.task.lesson"));
    }

    private NativeDetails rubric(TaskPage page) {
        var criteria = new UnorderedList();
        page.task().criteria().forEach(criterion -> criteria.add(new ListItem(criterion.words())));
        return new NativeDetails(getTranslation("learning.task.looks-at"), criteria);
    }

    private void showRounds(TaskPage page) {
        standing.removeAll();
        history.removeAll();
        if (page.rounds().isEmpty()) {
            standing.add(new Paragraph(getTranslation("learning.task.promise")));
            return;
        }
        var last = page.rounds().getLast();
        var notice = new Paragraph(
                switch (last.state()) {
                    case WAITING ->
                        getTranslation("learning.task.waiting", Days.withWeekday(last.answerBy(), getLocale()));
                    case ACCEPTED -> getTranslation("learning.task.done");
                    case RETURNED -> getTranslation("learning.task.again");
                });
        notice.addClassName(last.state() == TaskState.State.ACCEPTED ? "done" : "notice");
        standing.add(notice);
        history.add(new H2(getTranslation("learning.task.history")));
        page.rounds().reversed().forEach(round -> history.add(new RoundCard(round, page.task())));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
