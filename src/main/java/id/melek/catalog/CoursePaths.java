package id.melek.catalog;

/** Addresses of courses and lessons, for links from anywhere: screens, messages, files. */
public final class CoursePaths {

    /** All of them. */
    public static final String COURSES = "courses";

    /** Lessons to be printed. */
    public static final String HAND_OUTS = "hand-outs";

    /** How courses do. */
    public static final String FIGURES = "course-figures";

    /** All questions there are. */
    public static final String QUESTIONS = "question-bank";

    private CoursePaths() {}

    public static String course(String slug) {
        return "courses/" + slug;
    }

    /** A lesson as it is published, as PDF; only trainers get it. */
    public static String handOut(String course, String lesson, String language) {
        return HAND_OUTS + "/" + course + "/" + lesson + "/" + language + ".pdf";
    }

    /** How a course does; only trainers see it. */
    public static String figures(String slug) {
        return FIGURES + "/" + slug;
    }

    /** What a published question was, and how it did; only trainers see it. */
    public static String question(String course, String lesson, String question) {
        return QUESTIONS + "/" + course + "/" + lesson + "/" + question;
    }

    public static String lesson(String course, String lesson) {
        return "learn/" + course + "/" + lesson;
    }
}
