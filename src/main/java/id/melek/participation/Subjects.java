package id.melek.participation;

import id.melek.catalog.CourseId;
import id.melek.catalog.Courses;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Courses and tracks as the figures know them: by numbers that are theirs for life. */
@Component
class Subjects {

    private static final int NO_TRACK = 0;

    private final Courses courses;
    private final FactRepository facts;
    private final Map<String, Integer> tracks = new ConcurrentHashMap<>();

    Subjects(Courses courses, FactRepository facts) {
        this.courses = courses;
        this.facts = facts;
    }

    /** The track of the course as it is published now; 0 if it has none. */
    int trackOf(CourseId course) {
        return course.value() == 0
                ? NO_TRACK
                : courses.trackOf(course).map(this::track).orElse(NO_TRACK);
    }

    int track(String slug) {
        return tracks.computeIfAbsent(slug, facts::trackNumber);
    }
}
