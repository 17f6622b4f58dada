package id.melek.learning;

/** Where trainers read what learners wrote to them: a path without a slash in front. */
public final class EnquiryPaths {

    public static final String ENQUIRIES = "enquiries";

    private EnquiryPaths() {}
}
