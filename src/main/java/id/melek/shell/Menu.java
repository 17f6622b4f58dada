package id.melek.shell;

import id.melek.account.Person;
import java.util.List;
import java.util.Optional;

/** What stands in the menu, for whom. */
final class Menu {

    record Entry(String path, String text) {}

    private static final Entry COURSES = new Entry("courses", "shell.courses");
    private static final Entry ME = new Entry("me", "shell.me");

    private Menu() {}

    static List<Entry> of(Optional<Person> person) {
        return person.map(known -> switch (known.role()) {
                    case LEARNER -> List.of(COURSES, ME);
                    case TRAINER ->
                        List.of(
                                COURSES,
                                new Entry("enquiries", "shell.enquiries"),
                                new Entry("reviews", "shell.reviews"),
                                new Entry("workshop", "shell.workshop"),
                                new Entry("codes", "shell.codes"),
                                ME);
                    case MANAGER -> List.of(new Entry("figures", "shell.figures"), COURSES, ME);
                    case OPERATOR ->
                        List.of(
                                new Entry("staff", "shell.staff"),
                                new Entry("codes", "shell.codes"),
                                new Entry("undelivered", "shell.undelivered"),
                                new Entry("figures-quality", "participation.quality.title"),
                                COURSES,
                                ME);
                })
                .orElseGet(() -> List.of(COURSES, new Entry("register", "shell.register")));
    }
}
