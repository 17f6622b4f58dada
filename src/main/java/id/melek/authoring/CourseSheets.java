package id.melek.authoring;

import id.melek.account.Person;
import id.melek.authoring.SheetResult.OpenSheet;
import id.melek.base.Reading;
import id.melek.base.Uuids;
import id.melek.pack.CourseSheet;
import id.melek.pack.CourseSheet.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a draft says about its course, changed value by value. Two who change different values do not disturb each other; of the
 * same value both are kept.
 *
 * <p>Every method throws {@link AccessDeniedException} for anybody but a trainer.
 */
@Service
@Transactional
public class CourseSheets {

    private final Drafts drafts;

    CourseSheets(Drafts drafts) {
        this.drafts = drafts;
    }

    /** Empty where there is no such draft, or its file cannot be read as it is. */
    @Reading
    public Optional<OpenSheet> open(Person who, UUID draft) {
        return drafts.text(who, draft, NewCourse.COURSE)
                .flatMap(text -> CourseSheet.of(text.text()).map(sheet -> new OpenSheet(text.revision(), sheet)));
    }

    /**
     * @param seen the sheet that the change was made on
     * @param hand of the page and the field that it was made in: whatever it saves takes the place of what it has beside
     */
    public SheetResult change(Person who, UUID draft, OpenSheet seen, Map<Field, List<String>> values, UUID hand) {
        return change(who, draft, seen, sheet -> sheet.with(values), hand);
    }

    /** Takes the English text of the course out; {@link #change} with what {@code seen} held puts it back. */
    public SheetResult removeEnglish(Person who, UUID draft, OpenSheet seen) {
        return change(who, draft, seen, CourseSheet::withoutEnglish, Uuids.next());
    }

    private SheetResult change(Person who, UUID draft, OpenSheet seen, UnaryOperator<CourseSheet> change, UUID hand) {
        var standing = open(who, draft);
        if (standing.isEmpty()) {
            return new SheetResult.Closed();
        }
        var now = standing.get();
        var mine = change.apply(seen.sheet());
        var collided = new TreeSet<>(changes(seen.sheet(), mine).keySet());
        collided.retainAll(changes(seen.sheet(), now.sheet()).keySet());
        collided.removeIf(field -> mine.values(field).equals(now.sheet().values(field)));
        return collided.isEmpty()
                ? saved(who, draft, now.revision(), change.apply(now.sheet()), hand)
                : beside(who, draft, seen.revision(), mine, collided, now, hand);
    }

    private SheetResult saved(Person who, UUID draft, int basedOn, CourseSheet sheet, UUID hand) {
        return switch (drafts.save(who, draft, new DraftText(NewCourse.COURSE, basedOn, sheet.text()), hand)) {
            case SaveResult.Saved(var revision) -> new SheetResult.Changed(new OpenSheet(revision, sheet));
            case SaveResult.Collided(var theirs, var by) ->
                CourseSheet.of(theirs.text())
                        .<SheetResult>map(read -> new SheetResult.Collided(
                                new OpenSheet(theirs.revision(), read),
                                changes(sheet, read).keySet(),
                                by))
                        .orElseGet(SheetResult.Closed::new);
            case SaveResult.Refused() -> new SheetResult.Refused();
            case SaveResult.Closed() -> new SheetResult.Closed();
        };
    }

    /** Saved on top of what its author saw, so that it is kept as every text is that came second. */
    private SheetResult beside(
            Person who, UUID draft, int basedOn, CourseSheet mine, TreeSet<Field> fields, OpenSheet now, UUID hand) {
        return switch (saved(who, draft, basedOn, mine, hand)) {
            case SheetResult.Collided(var theirs, var any, var by) -> new SheetResult.Collided(theirs, fields, by);
            case SheetResult.Changed any -> new SheetResult.Changed(now);
            case SheetResult.Refused refused -> refused;
            case SheetResult.Closed closed -> closed;
        };
    }

    private static Map<Field, List<String>> changes(CourseSheet from, CourseSheet to) {
        return List.of(Field.values()).stream()
                .filter(field -> !from.values(field).equals(to.values(field)))
                .collect(Collectors.toMap(
                        field -> field, to::values, (one, other) -> one, () -> new EnumMap<>(Field.class)));
    }
}
