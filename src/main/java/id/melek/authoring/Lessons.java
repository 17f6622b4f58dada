package id.melek.authoring;

import id.melek.account.Person;
import id.melek.base.Reading;
import id.melek.base.Uuids;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lessons of a draft: added, moved, copied, removed and put back. A lesson is known by its slug, which stays whatever its
 * number becomes, so learners' progress stays too.
 *
 * <p>Every method throws {@link AccessDeniedException} for anybody but a trainer, and does nothing in a draft that is not
 * open.
 */
@Service
@Transactional
public class Lessons {

    private static final String NEW_LESSON = """
            ---
            title: %s
            minutes: 4
            ---
            """;

    private final DraftRepository drafts;
    private final RemovalRepository removals;
    private final Clock clock;

    Lessons(DraftRepository drafts, RemovalRepository removals, Clock clock) {
        this.drafts = drafts;
        this.removals = removals;
        this.clock = clock;
    }

    /**
     * An empty lesson before the last one, which holds the final test.
     *
     * @return its slug; empty where the course has as many lessons as it may
     */
    public Optional<String> add(Person who, UUID draft, String title) {
        return order(who, draft).filter(LessonOrder::hasRoom).map(order -> {
            var slug = order.free(Slugs.of(title), removed(draft));
            var text = NEW_LESSON.formatted(NewCourse.quoted(title.strip()));
            put(who, draft, order, order.with(slug, ""), Map.of("id/" + slug + "/lesson.md", bytes(text)));
            return slug;
        });
    }

    /** A copy right after the lesson, under another slug. */
    public Optional<String> copy(Person who, UUID draft, String slug) {
        return order(who, draft)
                .filter(LessonOrder::hasRoom)
                .filter(order -> order.folder(slug).isPresent())
                .map(order -> {
                    var copy = order.free(slug, removed(draft));
                    var folder = order.folder(slug).orElseThrow();
                    var files = new TreeMap<String, byte[]>();
                    drafts.files(draft).forEach((path, content) -> {
                        if (path.contains("/" + folder + "/")) {
                            files.put(path.replace("/" + folder + "/", "/" + copy + "/"), content);
                        }
                    });
                    put(who, draft, order, order.with(copy, slug), files);
                    return copy;
                });
    }

    private LessonOrder removed(UUID draft) {
        return LessonOrder.of(removals.removed(draft));
    }

    /** @param by places: -1 one nearer to the beginning, 1 to the end */
    public void move(Person who, UUID draft, String slug, int by) {
        order(who, draft).ifPresent(order -> rename(draft, order, order.moved(slug, by)));
    }

    /** @return by which it can be put back; empty where there is no such lesson, or it is the only one */
    public Optional<UUID> remove(Person who, UUID draft, String slug) {
        return order(who, draft)
                .filter(order -> order.folders().size() > 1)
                .flatMap(order -> order.folder(slug).map(folder -> {
                    var removal = Uuids.next();
                    removals.remove(removal, draft, folder, clock.instant());
                    closeRanks(draft);
                    return removal;
                }));
    }

    /** What was taken out and can be put back, the last first. */
    @Reading
    public List<RemovedLesson> removed(Person who, UUID draft) {
        Drafts.requireTrainer(who);
        return drafts.open(draft).isPresent() ? removals.of(draft) : List.of();
    }

    /** Whether it is there again, at its place; not where another lesson has its slug. */
    public boolean putBack(Person who, UUID draft, UUID removal) {
        return order(who, draft).isPresent() && putBack(draft, removal);
    }

    private boolean putBack(UUID draft, UUID removal) {
        var removed = LessonOrder.of(removals.removed(removal, draft));
        if (removed.folders().isEmpty()) {
            return false;
        }
        var folder = removed.folders().getFirst();
        var order = LessonOrder.of(drafts.paths(draft));
        var slug = LessonOrder.slug(folder);
        if (order.folder(slug).isPresent()) {
            return false;
        }
        var slugs = order.slugs();
        slugs.add(Math.min(slugs.size(), Integer.parseInt(folder.substring(0, 2)) - 1), slug);
        rename(draft, order, slugs);
        removals.putBack(removal, draft, folder, LessonOrder.folder(slugs, slug));
        return true;
    }

    private void closeRanks(UUID draft) {
        var order = LessonOrder.of(drafts.paths(draft));
        rename(draft, order, order.slugs());
    }

    /** @param files with slugs for folders */
    private void put(Person who, UUID draft, LessonOrder order, List<String> slugs, Map<String, byte[]> files) {
        rename(draft, order, slugs);
        var placed = new TreeMap<String, byte[]>();
        files.forEach((path, content) -> {
            var parts = path.split("/");
            placed.put(parts[0] + "/" + LessonOrder.folder(slugs, parts[1]) + "/" + parts[2], content);
        });
        drafts.addFiles(draft, placed, who.id(), clock.instant());
    }

    private void rename(UUID draft, LessonOrder order, List<String> slugs) {
        drafts.rename(draft, order.renames(slugs), clock.instant());
    }

    /** Nobody else changes the draft until the transaction ends. */
    private Optional<LessonOrder> order(Person who, UUID draft) {
        Drafts.requireTrainer(who);
        if (!drafts.lockOpen(draft)) {
            return Optional.empty();
        }
        drafts.wrote(draft, who.id());
        return Optional.of(LessonOrder.of(drafts.paths(draft)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
