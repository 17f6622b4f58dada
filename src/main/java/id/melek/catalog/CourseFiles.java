package id.melek.catalog;

import id.melek.account.AccountId;
import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.pack.CoursePack;
import id.melek.pack.PackMedia;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The packs behind the published courses, for those who write them. */
@Service
public class CourseFiles {

    private final CourseRepository courses;
    private final CourseFileRepository files;
    private final PublicationRepository publications;
    private final Publishing publishing;

    CourseFiles(
            CourseRepository courses,
            CourseFileRepository files,
            PublicationRepository publications,
            Publishing publishing) {
        this.courses = courses;
        this.files = files;
        this.publications = publications;
        this.publishing = publishing;
    }

    /**
     * What the newest version of a course was made from.
     *
     * @param hash names the version, with the slug
     * @param files byte for byte, by path
     */
    public record Published(String hash, Map<String, byte[]> files) {}

    /**
     * Empty where there is no such course, or it was published before its files were kept.
     *
     * @throws AccessDeniedException for anybody but a trainer
     */
    @Transactional(readOnly = true)
    public Optional<Published> newest(Person who, String slug) {
        requireTrainer(who);
        return Optional.ofNullable(courses.newestVersions().get(slug))
                .map(CourseRepository.Newest::version)
                .flatMap(version -> courses.hash(version).map(hash -> new Published(hash, files.of(version))))
                .filter(found -> !found.files().isEmpty());
    }

    /** Whether a course of this name was ever published. */
    @Transactional(readOnly = true)
    public boolean exists(String slug) {
        return courses.newestVersions().containsKey(slug);
    }

    /**
     * Makes the pack the version that people join from now on. Where this very content was published before, that version is
     * the newest again.
     *
     * @param readBy the second trainer who read it; empty where there was none
     * @param note what changed, in the author's words
     * @throws AccessDeniedException for anybody but a trainer
     */
    @Transactional
    public void publish(Person who, CoursePack pack, Optional<AccountId> readBy, String note) {
        requireTrainer(who);
        publishing.publish(pack, who.id(), readBy, note);
    }

    /**
     * Everything that was ever published of a course, the latest first.
     *
     * @throws AccessDeniedException for anybody but a trainer
     */
    @Transactional(readOnly = true)
    public List<Publication> history(Person who, String slug) {
        requireTrainer(who);
        return publications.of(slug);
    }

    /**
     * What one version of a course was made from; empty where the course has no such version, or its files were not kept.
     *
     * @throws AccessDeniedException for anybody but a trainer
     */
    @Transactional(readOnly = true)
    public Optional<Published> version(Person who, String slug, String hash) {
        requireTrainer(who);
        return courses.version(slug, hash)
                .map(version -> new Published(hash, files.of(version)))
                .filter(found -> !found.files().isEmpty());
    }

    /**
     * Serves a picture, sound or video of a course that is still being written, so that it can be seen.
     *
     * @throws AccessDeniedException for anybody but a trainer
     */
    @Transactional
    public void show(Person who, PackMedia media) {
        requireTrainer(who);
        if (!courses.hasMedia(media)) {
            courses.addMedia(media);
        }
    }

    private static void requireTrainer(Person who) {
        if (!who.is(Role.TRAINER)) {
            throw new AccessDeniedException("Only trainers write courses");
        }
    }
}
