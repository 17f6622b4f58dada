package id.melek.authoring;

import id.melek.account.Person;
import id.melek.authoring.UploadResult.Kept;
import id.melek.authoring.UploadResult.Reason;
import id.melek.authoring.UploadResult.Refused;
import id.melek.base.Reading;
import id.melek.catalog.CourseFiles;
import id.melek.pack.LessonText;
import id.melek.pack.MediaIntake;
import id.melek.pack.PackMedia;
import id.melek.pack.PackPreview;
import id.melek.pack.Packs;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pictures, sounds and videos of a draft. What a file is, its content says; its name is made here.
 *
 * <p>Every method throws {@link AccessDeniedException} for anybody but a trainer.
 */
@Service
@Transactional
public class DraftMedia {

    private static final String FOLDER = "media/";

    private final DraftRepository drafts;
    private final CourseFiles courses;
    private final Clock clock;

    DraftMedia(DraftRepository drafts, CourseFiles courses, Clock clock) {
        this.drafts = drafts;
        this.courses = courses;
        this.clock = clock;
    }

    /** All files with the lessons that use them; they can be fetched from then on. Empty where the draft is not open. */
    public Optional<MediaShelf> shelf(Person who, UUID draft) {
        Drafts.requireTrainer(who);
        if (drafts.open(draft).isEmpty()) {
            return Optional.empty();
        }
        return Packs.preview(drafts.files(draft)).map(pack -> {
            pack.media().forEach(one -> courses.show(who, one));
            return new MediaShelf(
                    pack.media().stream().map(one -> file(one, pack)).toList(), loads(pack));
        });
    }

    private static MediaShelf.File file(PackMedia media, PackPreview pack) {
        var uses = lessons(pack)
                .filter(lesson -> lesson.getValue().media().contains(media))
                .map(DraftMedia::lesson)
                .toList();
        return new MediaShelf.File(
                media.name(),
                media.address(),
                media.mediaType(),
                media.servedBytes(),
                media.width(),
                media.height(),
                uses);
    }

    private static List<MediaShelf.Load> loads(PackPreview pack) {
        return lessons(pack)
                .map(lesson -> new MediaShelf.Load(
                        lesson(lesson),
                        lesson.getValue().bytes(),
                        lesson.getValue().playedBytes()))
                .toList();
    }

    /** By the folder of each, Indonesian first. */
    private static Stream<Map.Entry<String, LessonText>> lessons(PackPreview pack) {
        return pack.lessons().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, LessonText> lesson) ->
                                lesson.getKey().substring(3))
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()));
    }

    private static MediaShelf.Lesson lesson(Map.Entry<String, LessonText> lesson) {
        var language = lesson.getKey().substring(0, 2);
        return new MediaShelf.Lesson(
                LessonOrder.slug(lesson.getKey().substring(3)),
                lesson.getValue().title(),
                language);
    }

    /** Of the files, in order. */
    @Reading
    public List<String> names(Person who, UUID draft) {
        Drafts.requireTrainer(who);
        return drafts.paths(draft).stream()
                .filter(path -> path.startsWith(FOLDER))
                .map(path -> path.substring(FOLDER.length()))
                .toList();
    }

    /** Whether it is gone: only what no lesson uses, in no language, can be removed. */
    public boolean remove(Person who, UUID draft, String name) {
        Drafts.requireTrainer(who);
        if (!drafts.lockOpen(draft) || isUsed(draft, name)) {
            return false;
        }
        drafts.keepPast(draft, FOLDER + name);
        drafts.wrote(draft, who.id());
        return drafts.delete(draft, FOLDER + name, clock.instant());
    }

    private boolean isUsed(UUID draft, String name) {
        return Packs.preview(drafts.files(draft)).stream()
                .flatMap(pack -> pack.lessons().values().stream())
                .flatMap(lesson -> lesson.media().stream())
                .anyMatch(media -> media.name().equals(name));
    }

    /**
     * Puts a file into the draft, or in the place of another one of the same kind.
     *
     * @param name what it was called; with {@code replaces} the name in media/, which stays
     */
    UploadResult put(Person who, UUID draft, String name, byte[] bytes, boolean replaces) {
        Drafts.requireTrainer(who);
        return switch (MediaIntake.of(bytes)) {
            case MediaIntake.Unfit(var why, var found) -> new Refused(Reason.valueOf(why.name()), found);
            case MediaIntake.Fit fit when !drafts.lockOpen(draft) -> new Refused(Reason.CLOSED);
            case MediaIntake.Fit fit -> put(who, draft, replaces ? name : freeName(draft, name, fit), fit, replaces);
        };
    }

    private UploadResult put(Person who, UUID draft, String name, MediaIntake.Fit fit, boolean replaces) {
        var path = FOLDER + name;
        var standing = Packs.isFile(path) ? drafts.file(draft, path) : Optional.<DraftRepository.Stored>empty();
        if (replaces && (standing.isEmpty() || !name.endsWith("." + fit.ending()))) {
            return new Refused(Reason.OTHER_KIND, fit.ending());
        }
        if (standing.filter(one -> Arrays.equals(one.content(), fit.bytes())).isPresent()) {
            return new Kept(name);
        }
        if (drafts.isFullWith(draft, fit.bytes().length)) {
            return new Refused(Reason.FULL);
        }
        standing.ifPresent(one -> drafts.keepPast(draft, path));
        int revision = standing.map(DraftRepository.Stored::revision).orElseGet(() -> drafts.pastRevision(draft, path));
        drafts.save(draft, path, revision + 1, fit.bytes(), who.id(), clock.instant());
        return new Kept(name);
    }

    /** The one that this very content has already; else one that nothing else has. */
    private String freeName(UUID draft, String wish, MediaIntake.Fit fit) {
        return drafts.sameIn(draft, FOLDER, fit.bytes())
                .map(path -> path.substring(FOLDER.length()))
                .orElseGet(() -> unusedName(draft, wish, fit));
    }

    private String unusedName(UUID draft, String wish, MediaIntake.Fit fit) {
        var stem = stem(wish);
        for (int number = 1; ; number++) {
            var name = (number == 1 ? stem : stem + "-" + number) + "." + fit.ending();
            if (drafts.file(draft, FOLDER + name).isEmpty()) {
                return name;
            }
        }
    }

    /** Of a path only its end, of that no ending, of the rest only what addresses may hold. */
    private static String stem(String wish) {
        var parts = new ArrayList<>(List.of(wish.split("[/\\\\]")));
        var last = parts.isEmpty() ? "" : parts.getLast();
        var stem = Slugs.of(last.contains(".") ? last.substring(0, last.lastIndexOf('.')) : last);
        return stem.isEmpty() ? "media" : stem;
    }
}
