package id.melek.learning;

/**
 * Which of the waiting tasks a trainer wants to see.
 *
 * @param course its slug; empty for all
 * @param region the code of a province or regency, as it is today or once was; empty for all
 */
public record QueueFilter(String course, String region, QueueAge age) {

    public static final QueueFilter NONE = new QueueFilter("", "", QueueAge.ANY);

    public boolean isNone() {
        return equals(NONE);
    }

    public QueueFilter ofCourse(String slug) {
        return new QueueFilter(slug, region, age);
    }

    public QueueFilter in(String code) {
        return new QueueFilter(course, code, age);
    }

    public QueueFilter aged(QueueAge wanted) {
        return new QueueFilter(course, region, wanted);
    }
}
