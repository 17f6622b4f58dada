package id.melek.catalog;

/** Addresses of courses and lessons, for links from anywhere: screens, messages, files. */
public final class CoursePaths {

    /** All of them. */
    public static final String COURSES = "courses";

    private CoursePaths() {}

    public static String course(String slug) {
        return "courses/" + slug;
    }

    public static String lesson(String course, String lesson) {
        return "learn/" + course + "/" + lesson;
    }
}
