package id.melek.learning;

import java.util.UUID;

/** Addresses of practical tasks, for links from anywhere: paths without a slash in front. */
public final class TaskPaths {

    /** The trainers' queue. */
    public static final String REVIEWS = "reviews";

    /** What of it waits longer than was promised. */
    public static final String OVERDUE = REVIEWS + "?age=" + QueueAge.OVERDUE.key();

    private TaskPaths() {}

    public static String task(String course, String lesson) {
        return "tasks/" + course + "/" + lesson;
    }

    public static String review(UUID handIn) {
        return REVIEWS + "/" + handIn;
    }

    /** Only whoever may see the photo gets it there. */
    public static String photo(UUID photo) {
        return "task-photos/" + photo;
    }
}
