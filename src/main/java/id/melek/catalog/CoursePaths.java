package id.melek.catalog;

/** Addresses of courses and lessons, for links from anywhere: screens, messages, files. */
public final class CoursePaths {

    /** All of them. */
    public static final String COURSES = "courses";

    /** Lessons to be printed. */
    public static final String HAND_OUTS = "hand-outs";

    private CoursePaths() {}

    public static String course(String slug) {
        return "courses/" + slug;
    }

    /** A lesson as it is published, as PDF; only trainers get it. */
    public static String handOut(String course, String lesson, String language) {
        return HAND_OUTS + "/" + course + "/" + lesson + "/" + language + ".pdf";
    }

    public static String lesson(String course, String lesson) {
        return "learn/" + course + "/" + lesson;
    }
}
