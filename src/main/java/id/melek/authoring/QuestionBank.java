package id.melek.authoring;

import id.melek.account.Person;
import id.melek.base.Reading;
import id.melek.base.Texts;
import id.melek.catalog.CourseFiles;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.Courses;
import id.melek.catalog.Publication;
import id.melek.catalog.VersionId;
import id.melek.pack.GiftSheet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All questions there are: of published courses as they are published now, and of drafts. What a published version asks
 * never changes, so it is read once and kept.
 *
 * <p>Every method throws {@link AccessDeniedException} for anybody but a trainer.
 */
@Service
public class QuestionBank {

    private final DraftRepository drafts;
    private final Questions questions;
    private final CourseFiles files;
    private final Courses courses;
    private final Map<VersionId, List<BankQuestion>> published = new ConcurrentHashMap<>();

    QuestionBank(DraftRepository drafts, Questions questions, CourseFiles files, Courses courses) {
        this.drafts = drafts;
        this.questions = questions;
        this.files = files;
        this.courses = courses;
    }

    /** Published ones in the order of the courses' numbers, then those of drafts. */
    @Reading
    public List<BankQuestion> find(Person who, BankSearch search) {
        Drafts.requireTrainer(who);
        return Stream.concat(
                        courses.published(Texts.INDONESIAN).stream().flatMap(course -> of(who, course).stream()),
                        drafts.open().stream()
                                .flatMap(draft ->
                                        BankReader.read(draft.slug(), true, drafts.files(draft.id())).stream()))
                .filter(search::finds)
                .toList();
    }

    private List<BankQuestion> of(Person who, CourseOutline course) {
        return published.computeIfAbsent(
                course.version(),
                version -> files.newest(who, course.slug())
                        .map(found -> BankReader.read(course.slug(), false, found.files()))
                        .orElse(List.of()));
    }

    /**
     * A question as one publication of its course had it.
     *
     * @param entry empty where that version had no such question
     */
    public record Version(Instant at, String note, Optional<GiftSheet.Entry> entry) {}

    /** What a question was in each published version that changed it, the latest first. */
    @Reading
    public List<Version> versions(Person who, String course, String lesson, String id, String language) {
        Drafts.requireTrainer(who);
        var versions = new ArrayList<Version>();
        for (var publication : files.history(who, course).reversed()) {
            var entry = files.version(who, course, publication.hash()).stream()
                    .flatMap(found -> BankReader.read(course, false, found.files()).stream())
                    .filter(one -> one.lesson().equals(lesson) && one.id().equals(id))
                    .flatMap(one -> Optional.ofNullable(one.texts().get(language)).stream())
                    .findFirst();
            add(versions, publication, entry);
        }
        return versions.reversed();
    }

    private static void add(List<Version> versions, Publication publication, Optional<GiftSheet.Entry> entry) {
        var before = versions.isEmpty()
                ? Optional.<GiftSheet.Entry>empty()
                : versions.getLast().entry();
        var isSame = before.map(GiftSheet.Entry::source).equals(entry.map(GiftSheet.Entry::source));
        if (!isSame) {
            versions.add(new Version(publication.at(), publication.note(), entry));
        }
    }

    /**
     * Copies a question into a draft, behind the others, in every language that both have; its origin stands above it.
     *
     * @param path of the file that it goes to
     * @return what became of that file
     */
    @Transactional
    public SaveResult take(Person who, UUID draft, String path, BankQuestion question) {
        Drafts.requireTrainer(who);
        var here = QuestionPath.of(path).flatMap(file -> questions.of(who, draft, path));
        if (here.isEmpty()) {
            return new SaveResult.Closed();
        }
        var file = QuestionPath.of(here.get().text().path()).orElseThrow();
        var id = questions.freeId(who, draft, path, question.id());
        var result = put(who, draft, here.get(), source(question, file.language(), id));
        var there = file.translated();
        if (result instanceof SaveResult.Saved && question.texts().containsKey(there.language())) {
            questions
                    .of(who, draft, there.path())
                    .filter(other -> isWritten(draft, there))
                    .ifPresent(other -> put(who, draft, other, source(question, there.language(), id)));
        }
        return result;
    }

    private boolean isWritten(UUID draft, QuestionPath there) {
        return drafts.file(draft, there.lesson() + "/lesson.md").isPresent();
    }

    private SaveResult put(Person who, UUID draft, LessonQuestions file, String source) {
        var piece = new QuestionEdit.Insert.Piece(source, file.sheet().entries().size());
        return questions
                .edit(who, draft, file.text(), new QuestionEdit.Insert(List.of(piece)))
                .file();
    }

    private static String source(BankQuestion question, String language, String id) {
        var entry = Optional.ofNullable(question.texts().get(language))
                .orElseGet(() -> question.texts().values().iterator().next());
        var named = entry.source().replaceFirst("\\[id:\\s*" + question.id() + "\\s*\\]", "[id:" + id + "]");
        return question.origin() + "\n" + named;
    }
}
