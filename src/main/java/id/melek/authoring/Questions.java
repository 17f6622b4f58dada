package id.melek.authoring;

import id.melek.account.Person;
import id.melek.base.Reading;
import id.melek.pack.GiftSheet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The questions of drafts, one by one. They stay in the GIFT files of the pack: a change is a saving of the file, and what it
 * is not about stays byte for byte. Two authors who change two questions do not disturb each other.
 *
 * <p>Every method throws {@link AccessDeniedException} for anybody but a trainer.
 */
@Service
@Transactional
public class Questions {

    private static final String SETTINGS = """
            test:
              pass_mark: 70
              attempts: 0
            """;

    private final Drafts drafts;

    Questions(Drafts drafts) {
        this.drafts = drafts;
    }

    /** Empty for what is no file of questions of an open draft; a file that is not there yet has none. */
    @Reading
    public Optional<LessonQuestions> of(Person who, UUID draft, String path) {
        return QuestionPath.of(path)
                .flatMap(file -> drafts.text(who, draft, path).map(text -> {
                    var sheet = GiftSheet.of(text.text());
                    var other = sheet(who, draft, now(text).translated());
                    return new LessonQuestions(
                            text,
                            sheet,
                            file.isPractice(),
                            InStep.missing(sheet, other),
                            InStep.apart(sheet, other),
                            drafts.beside(who, draft, path));
                }));
    }

    private static QuestionPath now(DraftText text) {
        return QuestionPath.of(text.path()).orElseThrow();
    }

    private GiftSheet sheet(Person who, UUID draft, QuestionPath path) {
        return GiftSheet.of(
                drafts.text(who, draft, path.path()).map(DraftText::text).orElse(""));
    }

    /**
     * Makes a change. Where somebody else changed other questions of the file meanwhile, it is made on top of theirs; where
     * they changed this one, theirs stands and the file with this change is kept beside it.
     *
     * @param base the file as it was when the change was begun
     */
    public QuestionSaved edit(Person who, UUID draft, DraftText base, QuestionEdit edit) {
        Drafts.requireTrainer(who);
        var standing = drafts.text(who, draft, base.path());
        if (standing.isEmpty() || QuestionPath.of(base.path()).isEmpty()) {
            return new QuestionSaved(new SaveResult.Closed(), false);
        }
        var path = now(standing.get());
        var taken = ids(who, draft, path);
        var changed = edit.on(GiftSheet.of(standing.get().text()), taken);
        if (changed.isEmpty()) {
            return new QuestionSaved(beside(who, draft, base, edit, taken), false);
        }
        var result = save(who, draft, standing.get(), changed.get());
        var isSaved = result instanceof SaveResult.Saved;
        return new QuestionSaved(result, isSaved && follow(who, draft, path, edit));
    }

    private SaveResult save(Person who, UUID draft, DraftText standing, GiftSheet changed) {
        var path = now(standing);
        if (!path.isPractice() && !changed.entries().isEmpty()) {
            addSettings(who, draft, path.settings());
        }
        return drafts.save(who, draft, standing.path(), standing.revision(), changed.text());
    }

    /** Ids that the other questions of the lesson have, and those of this file in the other language. */
    private Set<String> ids(Person who, UUID draft, QuestionPath path) {
        return Set.of(path.sibling(), path.translated(), path.sibling().translated()).stream()
                .flatMap(other -> sheet(who, draft, other).entries().stream())
                .map(GiftSheet.Entry::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private SaveResult beside(Person who, UUID draft, DraftText base, QuestionEdit edit, Set<String> taken) {
        return edit.on(GiftSheet.of(base.text()), taken)
                .map(changed -> drafts.save(who, draft, base.path(), base.revision(), changed.text()))
                .orElseGet(SaveResult.Closed::new);
    }

    /** A test has its rules from the first question on. */
    private void addSettings(Person who, UUID draft, String path) {
        drafts.text(who, draft, path)
                .filter(text -> text.revision() == 0)
                .ifPresent(text -> drafts.save(who, draft, path, 0, SETTINGS));
    }

    /** Order and keys are the same in every language. */
    private boolean follow(Person who, UUID draft, QuestionPath path, QuestionEdit edit) {
        var text = drafts.text(who, draft, path.translated().path()).orElseThrow();
        var there = GiftSheet.of(text.text());
        return followed(sheet(who, draft, path), there, edit)
                .filter(changed -> drafts.save(who, draft, text.path(), text.revision(), changed.text())
                        instanceof SaveResult.Saved)
                .isPresent();
    }

    private static Optional<GiftSheet> followed(GiftSheet here, GiftSheet there, QuestionEdit edit) {
        return switch (edit) {
            case QuestionEdit.Replace(var entry, var at, var sketch) ->
                there.find(entry.id())
                        .flatMap(place -> there.entries()
                                .get(place)
                                .sketch()
                                .flatMap(words -> InStep.follow(words, sketch))
                                .map(keyed -> there.with(place, keyed)));
            case QuestionEdit.Remove(var entry, var at) ->
                there.find(entry.id()).map(there::without);
            case QuestionEdit.Move(var entry, var at, var by) -> moved(here, there, entry.id(), by);
            case QuestionEdit.Add _, QuestionEdit.Copy _, QuestionEdit.Insert _ -> Optional.empty();
        };
    }

    private static Optional<GiftSheet> moved(GiftSheet here, GiftSheet there, String id, int by) {
        var passed = here.find(id).map(at -> here.entries().get(at - by).id());
        return passed.flatMap(there::find)
                .flatMap(other ->
                        there.find(id).filter(at -> at + by == other).map(at -> there.swapped(Math.min(at, other))));
    }

    /** Takes what only the other language has, to be translated here. */
    public QuestionSaved takeOver(Person who, UUID draft, DraftText base) {
        Drafts.requireTrainer(who);
        return drafts.text(who, draft, base.path())
                .map(text -> edit(
                        who,
                        draft,
                        text,
                        InStep.taken(
                                GiftSheet.of(text.text()),
                                sheet(who, draft, now(text).translated()))))
                .orElseGet(() -> new QuestionSaved(new SaveResult.Closed(), false));
    }

    /**
     * A question as it stands in the other language.
     *
     * @param text the file there
     * @param at its place there, from 0
     */
    public record Translated(DraftText text, int at, String source) {}

    /** The question of that id in the other language of the file. */
    @Reading
    public Optional<Translated> translation(Person who, UUID draft, String path, String id) {
        return QuestionPath.of(path)
                .flatMap(file -> drafts.text(who, draft, file.translated().path()))
                .flatMap(text -> {
                    var sheet = GiftSheet.of(text.text());
                    return sheet.find(id)
                            .map(at -> new Translated(
                                    text, at, sheet.entries().get(at).source()));
                });
    }

    /** Reads a file of questions from elsewhere; nothing is changed. */
    public QuestionImport read(Person who, String name, byte[] content) {
        Drafts.requireTrainer(who);
        return QuestionImport.of(name, content);
    }

    /** That id, or one like it that no question of the lesson has. */
    @Reading
    String freeId(Person who, UUID draft, String path, String wish) {
        var file = QuestionPath.of(path).orElseThrow();
        return sheet(who, draft, file).freeId(wish, ids(who, draft, file));
    }
}
