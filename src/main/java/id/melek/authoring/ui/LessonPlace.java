package id.melek.authoring.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import id.melek.account.Person;
import id.melek.authoring.DraftOutline;
import id.melek.authoring.DraftPaths;
import id.melek.authoring.Drafts;
import java.util.Set;

/** Which lesson of which draft, in which language, an address names. */
record LessonPlace(DraftOutline draft, DraftOutline.Lesson lesson, String language) {

    private static final Set<String> LANGUAGES = Set.of("id", "en");

    /** @throws NotFoundException where there is no such place */
    static LessonPlace of(BeforeEnterEvent event, Drafts drafts, Person who) {
        var parameters = event.getRouteParameters();
        var id = DraftPaths.id(parameters.get("draft").orElse("")).orElseThrow(NotFoundException::new);
        var draft = drafts.find(who, id).orElseThrow(NotFoundException::new);
        var lesson = draft.lessons().stream()
                .filter(one -> one.slug().equals(parameters.get("lesson").orElseThrow()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var language = parameters.get("language").filter(LANGUAGES::contains).orElseThrow(NotFoundException::new);
        return new LessonPlace(draft, lesson, language);
    }

    /** In the pack: {@code id/01-why-sell-online}. */
    String folder() {
        return language + "/" + lesson.folder();
    }

    String path(String file) {
        return folder() + "/" + file;
    }

    /** The address of its questions. */
    String questions(String file) {
        return DraftPaths.questions(draft.id(), lesson.slug(), language, file);
    }

    LessonPlace in(String other) {
        return new LessonPlace(draft, lesson, other);
    }
}
