package id.melek.catalog;

import id.melek.account.AccountId;
import id.melek.base.OncePerRequest;
import id.melek.base.Uuids;
import id.melek.pack.CoursePack;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a pack an immutable version that learners can join. */
@Service
class Publishing {

    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);

    private final CourseRepository courses;
    private final CourseFileRepository files;
    private final PublicationRepository publications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publishing(
            CourseRepository courses,
            CourseFileRepository files,
            PublicationRepository publications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.courses = courses;
        this.files = files;
        this.publications = publications;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Publishes what came with the content folder. Does nothing when this very content was published before, also by another
     * node at the same moment; what somebody published in the workshop is never published over.
     */
    @Retryable(includes = DuplicateKeyException.class)
    @Transactional
    public void publish(CoursePack pack) {
        var published = courses.version(pack.slug(), pack.hash());
        var history = publications.of(pack.slug());
        if (published.isPresent()) {
            keepFiles(published.get(), pack);
        } else if (history.stream().findFirst().flatMap(Publication::by).isPresent()) {
            events.publishEvent(new FolderSetAside(pack, lastOfFolder(history)));
        } else {
            publications.add(add(pack), null, null, "", clock.instant());
        }
    }

    private static String lastOfFolder(List<Publication> history) {
        return history.stream()
                .filter(one -> one.by().isEmpty())
                .map(Publication::hash)
                .findFirst()
                .orElse("");
    }

    /** Makes it the newest, also where this very content was published before. */
    @Transactional
    public void publish(CoursePack pack, AccountId by, Optional<AccountId> readBy, String note) {
        var published = courses.version(pack.slug(), pack.hash());
        published.ifPresent(version -> keepFiles(version, pack));
        publications.add(published.orElseGet(() -> add(pack)), by, readBy.orElse(null), note, clock.instant());
        OncePerRequest.forget(Courses.NEWEST);
    }

    private UUID add(CoursePack pack) {
        var version = Uuids.next();
        courses.addVersion(version, courses.courseId(pack.slug()), pack, clock.instant());
        pack.texts().forEach((language, text) -> courses.addText(version, language.getLanguage(), text));
        pack.media().forEach(courses::addMedia);
        files.add(version, pack.files());
        courses.addPrerequisites(version, pack.prerequisites());
        for (int position = 0; position < pack.lessons().size(); position++) {
            addLesson(version, position, pack);
        }
        OncePerRequest.forget(Courses.NEWEST);
        LOG.info("Published course {}, version {}", pack.slug(), pack.hash().substring(0, 8));
        return version;
    }

    /** A version from before its files were kept gets them now. */
    private void keepFiles(UUID version, CoursePack pack) {
        if (!files.has(version)) {
            files.add(version, pack.files());
        }
    }

    private void addLesson(UUID version, int position, CoursePack pack) {
        var lesson = pack.lessons().get(position);
        courses.addLesson(version, position, lesson);
        lesson.texts()
                .forEach((language, text) ->
                        courses.addLessonText(version, lesson.slug(), language.getLanguage(), text));
        lesson.tasks()
                .forEach((language, task) -> courses.addTask(version, lesson.slug(), language.getLanguage(), task));
    }
}
