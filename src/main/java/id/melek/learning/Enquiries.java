package id.melek.learning;

import id.melek.account.AccountId;
import id.melek.account.Accounts;
import id.melek.account.Erasure;
import id.melek.account.Message;
import id.melek.account.Messages;
import id.melek.account.Person;
import id.melek.account.PersonalData;
import id.melek.account.PersonalRecords;
import id.melek.account.Role;
import id.melek.account.Staff;
import id.melek.base.Reading;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.CoursePaths;
import id.melek.catalog.Courses;
import id.melek.learning.EnquiryRepository.Stored;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions to the trainers and reports of mistakes, written under a lesson. A person sees their own, trainers see all,
 * nobody else sees any.
 */
@Service
@Transactional
public class Enquiries implements PersonalData {

    /** Characters of a text and of its answer. */
    public static final int LONGEST = 2000;

    static final int A_DAY = 10;

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    public enum Kind {
        QUESTION,
        /** Something in the lesson is wrong. */
        MISTAKE
    }

    private final EnquiryRepository enquiries;
    private final Enrolments enrolments;
    private final Courses courses;
    private final Accounts accounts;
    private final Staff staff;
    private final Messages messages;
    private final Clock clock;

    Enquiries(
            EnquiryRepository enquiries,
            Enrolments enrolments,
            Courses courses,
            Accounts accounts,
            Staff staff,
            Messages messages,
            Clock clock) {
        this.enquiries = enquiries;
        this.enrolments = enrolments;
        this.courses = courses;
        this.accounts = accounts;
        this.staff = staff;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param id made on the phone: the same text sent again has the same id, and is asked once */
    public AskResult ask(Person who, UUID id, Kind kind, String course, String lesson, String text) {
        var words = clean(text);
        if (words.isEmpty()) {
            return new AskResult.Empty();
        }
        if (words.length() > LONGEST) {
            return new AskResult.TooLong(words.length());
        }
        var known = enquiries.find(id);
        if (known.isPresent()) {
            return known.get().from().equals(who.id()) ? new AskResult.Asked() : new AskResult.NotTheirs();
        }
        return enrolments
                .progress(who.id(), course, who.language())
                .flatMap(progress -> progress.course().lesson(lesson))
                .map(found -> add(who, id, kind, course, lesson, words))
                .orElseGet(AskResult.NotTheirs::new);
    }

    private AskResult add(Person who, UUID id, Kind kind, String course, String lesson, String words) {
        var now = clock.instant();
        if (enquiries.countSince(who.id(), now.minus(Duration.ofDays(1))) >= A_DAY) {
            return new AskResult.TooMany();
        }
        enquiries.add(id, who.id(), kind, course, lesson, words, now);
        return new AskResult.Asked();
    }

    private static String clean(String text) {
        return UNPRINTABLE.matcher(text.replace("\r\n", "\n")).replaceAll(" ").strip();
    }

    /** What this person wrote under a lesson, the latest first. */
    @Reading
    public List<OwnEnquiry> own(Person who, String course, String lesson) {
        return enquiries.of(who.id(), course, lesson).stream()
                .map(stored -> new OwnEnquiry(
                        stored.kind(),
                        stored.text(),
                        stored.askedAt(),
                        Optional.ofNullable(stored.answer()),
                        Optional.ofNullable(stored.settledAt())))
                .toList();
    }

    @Reading
    public int countOpen(Person trainer) {
        requireTrainer(trainer);
        return enquiries.countOpen(Kind.QUESTION) + enquiries.countOpen(Kind.MISTAKE);
    }

    /** What waits for an answer, the longest first. */
    @Reading
    public List<ReceivedEnquiry> open(Person trainer, int offset, int limit) {
        requireTrainer(trainer);
        return received(enquiries.open(offset, limit), trainer.language());
    }

    /** What was answered or closed, the latest first. */
    @Reading
    public List<ReceivedEnquiry> settled(Person trainer, int offset, int limit) {
        requireTrainer(trainer);
        return received(enquiries.settled(offset, limit), trainer.language());
    }

    /**
     * What learners reported as wrong in a course.
     *
     * @param limit of the open ones
     */
    @Reading
    public ReportedMistakes mistakes(Person trainer, String course, int limit) {
        requireTrainer(trainer);
        return new ReportedMistakes(
                received(enquiries.open(course, Kind.MISTAKE, limit), trainer.language()),
                enquiries.settled(course, Kind.MISTAKE));
    }

    private List<ReceivedEnquiry> received(List<Stored> stored, Locale language) {
        var names = accounts.authors(stored.stream().flatMap(Stored::people).collect(Collectors.toSet()));
        return stored.stream().map(one -> received(one, names, language)).toList();
    }

    private ReceivedEnquiry received(Stored stored, Map<AccountId, String> names, Locale language) {
        var course = courses.newest(stored.course(), language);
        return new ReceivedEnquiry(
                stored.id(),
                stored.kind(),
                names.getOrDefault(stored.from(), ""),
                stored.course(),
                stored.lesson(),
                course.map(CourseOutline::title).orElse(stored.course()),
                lessonTitle(stored, language),
                stored.text(),
                stored.askedAt(),
                settled(stored, names));
    }

    private String lessonTitle(Stored stored, Locale language) {
        return courses.newest(stored.course(), language)
                .flatMap(course -> course.lesson(stored.lesson()))
                .map(CourseOutline.Lesson::title)
                .orElse(stored.lesson());
    }

    private static Optional<ReceivedEnquiry.Settled> settled(Stored stored, Map<AccountId, String> names) {
        return Optional.ofNullable(stored.settledAt())
                .map(at -> new ReceivedEnquiry.Settled(
                        Optional.ofNullable(stored.settledBy())
                                .map(by -> names.getOrDefault(by, ""))
                                .orElse(""),
                        at,
                        Optional.ofNullable(stored.answer()).orElse("")));
    }

    /** Answers it; the learner is told, and sees the answer under the lesson. */
    public SettleResult answer(Person trainer, UUID id, String answer) {
        requireTrainer(trainer);
        var words = clean(answer);
        return words.isEmpty() ? new SettleResult.Empty() : settle(trainer, id, words);
    }

    /** Needs no answer; with a word, if there is one, the learner is told. */
    public SettleResult close(Person trainer, UUID id, String word) {
        requireTrainer(trainer);
        var words = clean(word);
        return settle(trainer, id, words.isEmpty() ? null : words);
    }

    private SettleResult settle(Person trainer, UUID id, @Nullable String words) {
        if (words != null && words.length() > LONGEST) {
            return new SettleResult.TooLong(words.length());
        }
        var now = clock.instant();
        if (!enquiries.settle(id, trainer.id(), words, now)) {
            return new SettleResult.SettledBefore();
        }
        if (words != null) {
            enquiries.find(id).ifPresent(stored -> tell(stored, words));
        }
        return new SettleResult.Settled(now);
    }

    private void tell(Stored stored, String words) {
        var language = accounts.person(stored.from()).map(Person::language).orElse(Locale.of("id"));
        var text = stored.kind() == Kind.QUESTION ? "learning.enquiry.answered" : "learning.enquiry.mended";
        messages.tell(
                stored.from(),
                new Message(
                        Message.Kind.ANSWER,
                        text,
                        List.of(lessonTitle(stored, language), words),
                        CoursePaths.lesson(stored.course(), stored.lesson()),
                        "enquiry:" + stored.id()));
    }

    /** Tells every trainer once a day that something waits, however often and on however many nodes it is called. */
    void tellTrainers() {
        var questions = enquiries.countOpen(Kind.QUESTION);
        var mistakes = enquiries.countOpen(Kind.MISTAKE);
        if (questions + mistakes == 0) {
            return;
        }
        var digest = new Message(
                Message.Kind.ANSWER,
                "learning.enquiry.digest",
                List.of(String.valueOf(questions), String.valueOf(mistakes)),
                EnquiryPaths.ENQUIRIES,
                "enquiries:" + LocalDate.ofInstant(clock.instant(), WIB));
        staff.trainers().forEach(trainer -> messages.tell(trainer, digest));
    }

    private static void requireTrainer(Person who) {
        if (!who.is(Role.TRAINER)) {
            throw new AccessDeniedException("Only trainers read what learners write to them");
        }
    }

    @Override
    public Set<String> tables() {
        return Set.of("enquiry");
    }

    @Override
    public List<PersonalRecords> about(Person who) {
        return List.of(new PersonalRecords(
                "enquiries",
                enquiries.of(who.id()).stream().map(Enquiries::fields).toList()));
    }

    private static Map<String, Object> fields(Stored stored) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("kind", stored.kind().name());
        fields.put("course", stored.course());
        fields.put("lesson", stored.lesson());
        fields.put("text", stored.text());
        fields.put("asked_at", stored.askedAt());
        Optional.ofNullable(stored.answer()).ifPresent(answer -> fields.put("answer", answer));
        Optional.ofNullable(stored.settledAt()).ifPresent(at -> fields.put("answered_at", at));
        return fields;
    }

    @Override
    public void erase(Erasure erasure) {
        enquiries.deleteOf(erasure.account());
    }
}
