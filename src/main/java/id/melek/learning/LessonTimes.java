package id.melek.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Since when a lesson is open to a learner, and since when finished. */
@Embeddable
record LessonTimes(
        @Column(name = "opened_at") Instant openedAt,
        @Column(name = "finished_at") @Nullable Instant finishedAt) {

    static LessonTimes opened(Instant at) {
        return new LessonTimes(at, null);
    }

    static LessonTimes finished(Instant at) {
        return new LessonTimes(at, at);
    }

    /** Acts may arrive in any order; what happened first counts. */
    LessonTimes earliest(LessonTimes other) {
        return new LessonTimes(earlier(openedAt, other.openedAt), earlierOrOnly(finishedAt, other.finishedAt));
    }

    private static @Nullable Instant earlierOrOnly(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return earlier(one, other);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
