package id.melek.base;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import id.melek.pack.CourseSheet;
import id.melek.pack.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys that the sources put together from a part that stands there and one that does not: each has its text in both languages. */
class ComposedTextsTest {

    private static final Pattern BEGINNING = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9-]+)*\\.)\"\\s*\\)?\\s*\\+");
    private static final Pattern PHONE_WORD = Pattern.compile("\\.say\\('([A-Za-z.]+)'");

    /** Beginnings of keys that pages hand to their scripts whole. */
    private static final List<String> OF_SCRIPTS = List.of(
            "player.",
            "learning.form.",
            "learning.task.form.",
            "learning.ask.",
            "editor.",
            "waiting.",
            "learning.photos.");

    /** What scripts put together. */
    private static final List<String> IN_SCRIPTS = all(
            changed(small(constants("pack.Callout$Kind")), kind -> "player.callout." + kind),
            with(List.of("player.textSize."), "0", "1", "2", "3"),
            with(List.of("editor.state."), "saved", "waiting", "sending", "collided", "refused", "closed"),
            with(
                    List.of("editor.tool."),
                    "bold",
                    "italic",
                    "heading",
                    "list",
                    "numbered",
                    "checklist",
                    "table",
                    "link"),
            with(List.of("editor.tool."), "picture", "sound", "tip", "warning", "example", "try"),
            with(List.of("editor.insert."), "picture", "sound", "video", "picture.lead", "sound.lead"),
            with(List.of("editor.insert."), "alt", "alt.hint", "called", "called.hint"),
            with(List.of("editor.insert.transcript."), "sound", "video"),
            with(List.of("editor.problem."), "unknown", "too-large", "unreadable", "unsupported", "too-heavy"),
            with(List.of("waiting.file."), "lesson.md", "practice.gift", "test.gift", "task.yaml", "quiz.yaml"));

    private static final List<String> TARGET_WORDS = List.of("target", "achieved", "gap", "projection");

    /** What a table of regions shows. */
    private static final List<String> MAIN_INDICATORS =
            List.of("REGISTERED", "ENROLLED", "ACTIVE", "COMPLETED", "CERTIFIED");

    private static final List<String> FUNNEL_STEPS =
            List.of("REGISTERED", "COHORT_ENROLLED", "COHORT_HALF_WAY", "COHORT_COMPLETED", "COHORT_CERTIFIED");

    private static final List<String> WORKBOOK_COLUMNS =
            List.of("code", "region", "level", "trait", "group", "name", "definition", "formula", "source");

    /** Measures of a file that no term explains. */
    private static final List<String> OWN_MEASURES = List.of("PEOPLE", "NEW", "REACH", "INHABITANTS", "FUNNEL");

    private static final List<String> WORDS = List.of(
            "people",
            "new",
            "cohort",
            "drop-out",
            "funnel",
            "selling",
            "newly-selling",
            "reach",
            "participation-rate",
            "parity",
            "adjusted",
            "interval",
            "representation",
            "course-enrolled",
            "course-came",
            "course-through",
            "course-stopped",
            "course-completed",
            "course-class",
            "course-minutes",
            "course-questions",
            "course-mistakes");

    private static final List<String> TERMS = all(
            constants("participation.Indicator"),
            WORDS,
            TARGET_WORDS,
            changed(constants("participation.Trait"), trait -> "trait-" + trait));

    /** What can follow each beginning. */
    private static final Map<String, List<String>> ENDINGS = Map.ofEntries(
            entry("account.answer.", answers()),
            entry("account.answer.functioning.", List.of("NO", "SOME", "MUCH", "CANNOT")),
            entry("account.ask.", List.of("name", "business-name", "join-code", "code", "area.hint", "scope.hint")),
            entry(
                    "account.consent.",
                    with(List.of("who", "what", "why", "seen-by", "how-long", "rights"), "", ".title")),
            entry("account.finder.", List.of("desa", "kelurahan")),
            entry("account.forgot.step.", List.of("ask", "tell", "type")),
            entry("account.kind.", all(constants("account.Message$Kind"), List.of("staff.TASK", "staff.ANSWER"))),
            entry("account.language.", List.of("id", "en")),
            entry("account.problem.", List.of("birth-year", "workers")),
            entry("account.questions.", questions()),
            entry("account.role.", roles()),
            entry("account.undelivered.channel.", constants("notification.Channel")),
            entry("account.undelivered.off.", constants("notification.Channel")),
            entry("account.undelivered.reason.", constants("notification.Reason")),
            entry("authoring.bank.", List.of("words", "course", "competence", "type")),
            entry("authoring.bring.", List.of("no-type", "not-certain")),
            entry("authoring.digcomp.", digcomp()),
            entry("authoring.difference.", constants("authoring.Difference$Kind")),
            entry("authoring.file.", List.of("lesson.md", "practice.gift", "test.gift", "task.yaml", "quiz.yaml")),
            entry("authoring.language.", List.of("id", "en")),
            entry("authoring.level.", small(constants("pack.Level"))),
            entry("authoring.figures.chosen.", List.of("right", "right-never", "wrong", "never", "more-than-right")),
            entry("authoring.figures.discrimination.", List.of("reversed", "none", "weak", "fair", "good")),
            entry("authoring.figures.facility.", List.of("hardly", "hard", "middle", "easy", "all")),
            entry(
                    "authoring.question.",
                    List.of(
                            "type",
                            "title",
                            "text",
                            "general",
                            "answer",
                            "wording",
                            "number",
                            "tolerance",
                            "left",
                            "right",
                            "value",
                            "feedback",
                            "true",
                            "false",
                            "is-true",
                            "is-false",
                            "pair",
                            "answer-number",
                            "mine",
                            "theirs")),
            entry("authoring.question.apart.", small(constants("authoring.LessonQuestions$Kind"))),
            entry("authoring.question.lack.", dashed(constants("pack.Lack$Kind"))),
            entry("authoring.question.less.", List.of("answer", "pair")),
            entry("authoring.question.more.", List.of("answer", "pair")),
            entry("authoring.question.type.", with(dashed(constants("pack.QuestionSketch$Type")), "", ".help")),
            entry("authoring.question.value.", List.of("100", "50", "0")),
            entry("authoring.gap.", partsThatCanLack()),
            entry("authoring.media.refused.", small(constants("authoring.UploadResult$Reason"))),
            entry("authoring.sheet.", constants("pack.CourseSheet$Field")),
            entry("authoring.sheet.group.", List.of("indonesian", "english", "place", "competences", "care")),
            entry(
                    "authoring.sheet.hint.",
                    List.of("NUMBER", "ID_SUMMARY", "ID_OUTCOMES", "AUTHORS", "LICENCE", "VALID_AS_OF", "REVIEW_BY")),
            entry(
                    "authoring.told.",
                    with(List.of("handed-over", "approved", "returned", "published"), ".subject", ".body")),
            entry("authoring.tool.", List.of("up", "down", "copy", "remove")),
            entry("authoring.way.", constants("authoring.DraftState")),
            entry("catalog.track.", dashed(constants("pack.Track"))),
            entry("credential.download.", List.of("id", "en")),
            entry("fault.", dashed(constants("pack.FaultKind"))),
            entry("learning.enquiry.kind.", constants("learning.Enquiries$Kind")),
            entry("learning.enquiry.own.", List.of("answered", "closed", "open")),
            entry("learning.gain.", List.of("more", "same", "fewer")),
            entry("learning.gain.kominfo.", List.of("skills", "ethics", "safety", "culture")),
            entry("learning.missing.", dashed(constants("learning.Missing$Why"))),
            entry("learning.queue.", List.of("course", "province", "regency", "age", "accepted", "returned")),
            entry("learning.queue.age.", constants("learning.QueueAge")),
            entry("learning.refused.", refusals()),
            entry("learning.reviews.", List.of("none", "lead", "lead-overdue")),
            entry("learning.reviews.problem.", List.of("gone", "taken", "reviewed", "remarks", "long", "points")),
            entry("learning.task.refused.", taskRefusals()),
            entry("learning.told.", with(List.of("accepted", "returned"), ".subject", ".body")),
            entry("mydata.", List.of()), // MyDataTest reads a whole archive
            entry("mydata.erase.choice.", constants("account.ui.EraseForm$Certificates")),
            entry("participation.api.fault.", constants("participation.ApiFault$Kind")),
            entry("participation.attainment.", constants("participation.Attainment$Reason")),
            entry("participation.borders.", List.of("THEN", "NOW", "THEN.note", "NOW.note", "waiting")),
            entry("participation.counts.change.", constants("participation.CountCheck$Change$Kind")),
            entry("participation.counts.column.", List.of("REGION", "COUNT", "SOURCE", "DATE")),
            entry("participation.counts.fault.", constants("participation.CountFault$Kind")),
            entry("participation.definition.", TERMS),
            entry("participation.formula.", TERMS),
            entry("participation.results.stage.", List.of("BEFORE_HALF", "AFTER_HALF")),
            entry("participation.source.", constants("participation.Term$Source")),
            entry("participation.edition.move.", constants("participation.EditionFigures$Kind")),
            entry("participation.edition.not-measured.", List.of("online", "follow-up", "delivery")),
            entry("participation.edition.step.", FUNNEL_STEPS),
            entry("participation.indicator.", constants("participation.Indicator")),
            entry("participation.picture.", constants("participation.PictureKind")),
            entry("participation.lack.", constants("participation.Lack")),
            entry("participation.parity.people.", List.of("RURAL", "SUBURBAN")),
            entry("participation.settlement.", constants("region.Settlement")),
            entry("participation.target.", TARGET_WORDS),
            entry("participation.trait.", List.of("WOMEN", "DISABILITY")),
            entry("participation.traits.", traits()),
            entry("participation.unit.", MAIN_INDICATORS),
            entry("participation.unread.", List.of("period", "region", "other")),
            entry("participation.word.", WORDS),
            entry("participation.workbook.column.", WORKBOOK_COLUMNS),
            entry("participation.workbook.definition.", List.of("REACH", "INHABITANTS")),
            entry("participation.workbook.formula.", OWN_MEASURES),
            entry("participation.workbook.level.", constants("region.RegionLevel")),
            entry("participation.workbook.made-up.", List.of("true", "false")),
            entry("participation.workbook.measure.", constants("participation.FigureColumn$Measure")),
            entry("participation.workbook.source.", OWN_MEASURES),
            entry("player.callout.", small(constants("pack.Callout$Kind"))),
            entry("questions.", questionReasons()),
            entry("remark.", List.of()), // as a part of the one above
            entry("region.settlement.", with(constants("region.Settlement"), "", ".why")));

    @Test
    void everyBeginningInTheSourcesIsKnownHere() throws IOException {
        var found = new TreeSet<String>();
        for (var source : sources("src/main/java", ".java")) {
            BEGINNING.matcher(source).results().map(match -> match.group(1)).forEach(found::add);
        }
        assertThat(found)
                .as("ENDINGS says what can follow each beginning of a key")
                .isEqualTo(new TreeSet<>(ENDINGS.keySet()));
    }

    static Stream<String> composed() {
        return Stream.concat(
                IN_SCRIPTS.stream(),
                ENDINGS.entrySet().stream()
                        .flatMap(composed -> composed.getValue().stream().map(ending -> composed.getKey() + ending)));
    }

    @ParameterizedTest
    @MethodSource("composed")
    void everyComposedKeyHasItsText(String key) {
        assertThat(List.of("id", "en"))
                .as("languages that have %s", key)
                .allMatch(language -> TextsTest.read(language).containsKey(key));
    }

    @Test
    void everyWordThatAScriptSaysIsHandedToIt() throws IOException {
        var missing = new TreeSet<String>();
        var texts = TextsTest.read("id");
        for (var script : sources("frontend", ".ts")) {
            PHONE_WORD
                    .matcher(script)
                    .results()
                    .map(match -> match.group(1))
                    .filter(word -> OF_SCRIPTS.stream().noneMatch(page -> texts.containsKey(page + word)))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    private static List<String> sources(String folder, String ending) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            var sources = new ArrayList<String>();
            for (var file : files.filter(path -> path.toString().endsWith(ending))
                    .filter(path -> !path.startsWith("frontend/generated"))
                    .toList()) {
                sources.add(Files.readString(file));
            }
            return sources;
        }
    }

    /** Of an enum in whatever package, seen by it or not. */
    private static List<String> constants(String name) {
        try {
            return Arrays.stream(Class.forName("id.melek." + name).getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new AssertionError("There is no enum " + name, e);
        }
    }

    private static List<String> with(List<String> beginnings, String... endings) {
        return beginnings.stream()
                .flatMap(beginning -> Arrays.stream(endings).map(ending -> beginning + ending))
                .toList();
    }

    private static List<String> dashed(List<String> names) {
        return changed(names, name -> name.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static List<String> small(List<String> names) {
        return changed(names, name -> name.toLowerCase(Locale.ROOT));
    }

    private static List<String> changed(List<String> names, UnaryOperator<String> change) {
        return names.stream().map(change).toList();
    }

    @SafeVarargs
    private static List<String> all(List<String>... lists) {
        return Arrays.stream(lists).flatMap(List::stream).toList();
    }

    private static List<String> answers() {
        return all(
                with(List.of("part."), "OWNER", "WORKER", "NOT_YET"),
                with(List.of("orders."), "WHATSAPP", "SOCIAL_MEDIA", "MARKETPLACE", "OWN_SITE", "NONE"),
                with(List.of("gender."), "FEMALE", "MALE"),
                with(List.of("phone."), "OWN", "SHARED"),
                changed(constants("account.Trade"), trade -> "trade." + trade),
                with(List.of("size."), "MICRO", "SMALL", "MEDIUM"),
                with(List.of("nib."), "YES", "NO"));
    }

    /** Every question is asked; those that have a page for themselves have a title, and a reason under it. */
    private static List<String> questions() {
        var all = all(dashed(constants("account.Question")), dashed(constants("account.BusinessQuestion")));
        var six = List.of("seeing", "hearing", "walking", "remembering", "self-care", "communicating");
        var pages = all(all, List.of("functioning")).stream()
                .filter(page -> !six.contains(page))
                .toList();
        var asked =
                all.stream().filter(question -> !question.equals("business")).toList();
        return all(with(asked, ".ask"), with(pages, "", ".reason"));
    }

    private static List<String> traits() {
        var values = Map.of(
                "GENDER",
                "FM",
                "AGE",
                "12345",
                "DISABILITY",
                "YN",
                "SIZE",
                "ISE",
                "SOLD_BEFORE",
                "YN",
                "SECTOR",
                "ABCDEFGHIJKLMNOPQRSTUV");
        return values.entrySet().stream()
                .flatMap(trait -> Stream.concat(
                        Stream.of(trait.getKey()),
                        trait.getValue().chars().mapToObj(value -> trait.getKey() + "." + (char) value)))
                .toList();
    }

    /** Of a lesson that lacks all, another sentence is said. */
    private static List<String> partsThatCanLack() {
        return small(constants("authoring.LanguageGaps$Kind")).stream()
                .filter(kind -> !kind.equals("all"))
                .toList();
    }

    private static List<String> roles() {
        var staff = List.of("TRAINER", "MANAGER", "OPERATOR");
        return all(constants("account.Role"), with(staff, ".long"));
    }

    private static List<String> refusals() {
        var ofActs = small(constants("learning.Receipt$Reason")).stream()
                .filter(reason -> !reason.equals("none"))
                .toList();
        return all(ofActs, List.of("answer_too_long", "no_such_form"));
    }

    private static List<String> taskRefusals() {
        var ofPhotos = small(constants("learning.PhotoOutcome")).stream()
                .filter(outcome -> !outcome.equals("kept"))
                .toList();
        return all(small(constants("learning.HandInResult$Reason")), ofPhotos);
    }

    private static List<String> digcomp() {
        return CourseSheet.known(CourseSheet.Field.DIGCOMP);
    }

    /** Each stands under one of the two; which one it is, the kind knows. */
    private static List<String> questionReasons() {
        return Arrays.stream(Reason.Kind.values())
                .map(kind -> new Reason(kind, List.of()).key().substring("questions.".length()))
                .toList();
    }
}
