package id.melek.authoring.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import id.melek.account.SignedIn;
import id.melek.authoring.DraftOutline;
import id.melek.authoring.DraftPaths;
import id.melek.authoring.Drafts;
import id.melek.authoring.Lessons;
import id.melek.base.Moments;
import id.melek.base.ui.PageLink;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The lessons of a draft: opened, moved, copied, removed and put back, added. */
class LessonList extends Section {

    private static final List<String> LANGUAGES = List.of("id", "en");
    private static final int LONGEST_TITLE = 100;

    private final Drafts drafts;
    private final Lessons lessons;
    private final SignedIn signedIn;
    private final UUID draft;
    private final OrderedList list = new OrderedList();
    private final Div told = new Div();
    private final PutAway removed = new PutAway();

    LessonList(Drafts drafts, Lessons lessons, SignedIn signedIn, UUID draft) {
        this.drafts = drafts;
        this.lessons = lessons;
        this.signedIn = signedIn;
        this.draft = draft;
        list.addClassName("lessons");
        told.getElement().setAttribute("role", "status");
        add(list, told, removed, form());
        show();
    }

    private void show() {
        list.removeAll();
        drafts.find(signedIn.require(), draft)
                .ifPresent(found -> found.lessons().forEach(lesson -> list.add(item(found, lesson))));
        removed.show(removed(), "authoring.removed.all", "authoring.put-back");
    }

    private List<PutAway.Item> removed() {
        return lessons.removed(signedIn.require(), draft).stream()
                .map(one -> new PutAway.Item(
                        one.title(),
                        getTranslation("authoring.removed.when", Moments.text(one.removedAt(), getLocale())),
                        () -> putBack(one.title(), one.removal())))
                .toList();
    }

    private ListItem item(DraftOutline found, DraftOutline.Lesson lesson) {
        var links = new Div();
        links.addClassName("links");
        LANGUAGES.forEach(language -> links.add(link(lesson, language)));
        var questions = new PageLink(
                DraftPaths.questions(draft, lesson.slug(), "id", "practice.gift"),
                getTranslation("authoring.question.of"));
        questions.setAriaLabel(lesson.title() + ": " + questions.getText());
        links.add(questions);
        lesson.languages().forEach(language -> links.add(print(lesson, language)));
        var tools = new Div(
                tool("up", lesson, () -> lessons.move(signedIn.require(), draft, lesson.slug(), -1)),
                tool("down", lesson, () -> lessons.move(signedIn.require(), draft, lesson.slug(), 1)),
                tool("copy", lesson, () -> lessons.copy(signedIn.require(), draft, lesson.slug())),
                tool("remove", lesson, () -> remove(lesson)));
        tools.addClassName("tools");
        if (found.lessons().getFirst().equals(lesson)) {
            ((NativeButton) tools.getComponentAt(0)).setEnabled(false);
        }
        if (found.lessons().getLast().equals(lesson)) {
            ((NativeButton) tools.getComponentAt(1)).setEnabled(false);
        }
        var item = new ListItem(new Span(lesson.title()), links, tools);
        LessonDrag.add(item, lesson.slug(), dragged -> drop(found, dragged, lesson));
        return item;
    }

    /** To the place of the lesson that it was dropped on. */
    private void drop(DraftOutline found, String dragged, DraftOutline.Lesson on) {
        var slugs = found.lessons().stream().map(DraftOutline.Lesson::slug).toList();
        int from = slugs.indexOf(dragged);
        int to = slugs.indexOf(on.slug());
        if (from >= 0 && from != to) {
            lessons.move(signedIn.require(), draft, dragged, to - from);
            told.removeAll();
            told.add(new Paragraph(
                    getTranslation("authoring.moved", found.lessons().get(from).title(), String.valueOf(to + 1))));
            show();
        }
    }

    private PageLink link(DraftOutline.Lesson lesson, String language) {
        var missing = lesson.languages().contains(language) ? "" : " · " + getTranslation("authoring.missing");
        var link = new PageLink(
                DraftPaths.lesson(draft, lesson.slug(), language),
                getTranslation("authoring.language." + language) + missing);
        link.setAriaLabel(lesson.title() + ": " + link.getText());
        return link;
    }

    private Anchor print(DraftOutline.Lesson lesson, String language) {
        var link = new Anchor(
                DraftPaths.handOut(draft, lesson.slug(), language),
                getTranslation("authoring.hand-out") + " (" + language.toUpperCase(Locale.ROOT) + ")");
        link.getElement().setAttribute("router-ignore", true);
        link.setTarget("_blank");
        link.setAriaLabel(getTranslation(
                "authoring.hand-out.of", lesson.title(), getTranslation("authoring.language." + language)));
        return link;
    }

    private NativeButton tool(String name, DraftOutline.Lesson lesson, Runnable action) {
        var button = new NativeButton(getTranslation("authoring.tool." + name), click -> {
            told.removeAll();
            action.run();
            show();
        });
        button.addClassName("secondary");
        button.setAriaLabel(getTranslation("authoring.tool." + name) + ": " + lesson.title());
        return button;
    }

    private void remove(DraftOutline.Lesson lesson) {
        lessons.remove(signedIn.require(), draft, lesson.slug()).ifPresent(removal -> {
            var undo =
                    new NativeButton(getTranslation("authoring.put-back"), click -> putBack(lesson.title(), removal));
            undo.addClassName("secondary");
            told.add(new Paragraph(getTranslation("authoring.removed", lesson.title())), undo);
        });
    }

    private void putBack(String title, UUID removal) {
        told.removeAll();
        if (!lessons.putBack(signedIn.require(), draft, removal)) {
            told.add(new Paragraph(getTranslation("authoring.not-put-back", title)));
        }
        show();
    }

    private Div form() {
        var title = new TextField(getTranslation("authoring.lesson.title"));
        title.setMaxLength(LONGEST_TITLE);
        var add = new NativeButton(getTranslation("authoring.lesson.add"), click -> {
            if (!title.getValue().isBlank()) {
                lessons.add(signedIn.require(), draft, title.getValue());
                title.clear();
                show();
            }
        });
        add.addClassName("secondary");
        var form = new Div(title, add);
        form.addClassNames("card", "form");
        return form;
    }
}
