package id.melek.participation;

import id.melek.account.Person;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.Courses;
import id.melek.catalog.Tracks;
import id.melek.participation.ApiFault.Found;
import id.melek.participation.ApiFault.Kind;
import id.melek.region.Region;
import id.melek.region.RegionLevel;
import id.melek.region.Regions;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Understands what a program asks, or says which parameter to mend. Whether the region may be seen is not its matter. */
@Component
class ApiReader {

    static final List<String> PARAMETERS = List.of("region", "by", "indicator", "from", "to", "subject", "borders");

    private static final String REGION = "region";
    private static final String INDICATOR = "indicator";
    private static final String SUBJECT = "subject";
    private static final String BORDERS = "borders";
    private static final String SETTLEMENT = "settlement";
    static final List<String> BY = Stream.concat(
                    Stream.of(REGION, SETTLEMENT, ApiPeriods.MONTH, ApiPeriods.QUARTER, ApiPeriods.YEAR),
                    TraitNames.all().stream())
            .toList();
    private static final Pattern CODE = Pattern.compile("ID|\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?");
    private static final String TRACK = "track:";

    private final Regions regions;
    private final Courses courses;
    private final Tracks tracks;
    private final Subjects subjects;
    private final ApiPeriods periods;

    ApiReader(Regions regions, Courses courses, Tracks tracks, Subjects subjects, ApiPeriods periods) {
        this.regions = regions;
        this.courses = courses;
        this.tracks = tracks;
        this.subjects = subjects;
        this.periods = periods;
    }

    /** @throws Found for the first parameter that cannot be understood */
    ApiQuestion read(Person who, Map<String, String[]> asked) {
        var given = once(asked);
        var by = by(given);
        var question = new ApiQuestion(
                region(who, given),
                by.contains(REGION),
                ApiQuestion.settlements(by.contains(SETTLEMENT)),
                figures(given),
                periods.read(who, by, given),
                subject(who, given),
                borders(given),
                by.stream().flatMap(name -> TraitNames.find(name).stream()).findFirst());
        checkKept(question, by);
        return question;
    }

    /** A misspelt parameter is not overheard: the answer would be to another question. */
    private static Map<String, String> once(Map<String, String[]> asked) {
        asked.forEach((name, values) -> {
            if (!PARAMETERS.contains(name)) {
                throw new Found(name, Kind.UNKNOWN_PARAMETER, name, String.join(", ", PARAMETERS));
            }
            if (values.length > 1) {
                throw new Found(name, Kind.TWICE, name);
            }
        });
        return asked.entrySet().stream()
                .filter(one -> !one.getValue()[0].isBlank())
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue()[0].strip()));
    }

    private static Borders borders(Map<String, String> given) {
        var key = given.getOrDefault(BORDERS, Borders.THEN.key());
        return Stream.of(Borders.values())
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Found(BORDERS, Kind.BORDERS, key));
    }

    private static Set<String> by(Map<String, String> given) {
        var by = list(given, "by");
        by.stream().filter(one -> !BY.contains(one)).findFirst().ifPresent(unknown -> {
            throw new Found("by", Kind.BY, unknown, String.join(", ", BY));
        });
        ApiPeriods.checkOneGrain(by);
        if (by.stream().filter(TraitNames.all()::contains).count() > 1) {
            throw new Found("by", Kind.TRAITS);
        }
        return by;
    }

    private static Set<String> list(Map<String, String> given, String name) {
        return Arrays.stream(given.getOrDefault(name, "").split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String region(Person who, Map<String, String> given) {
        var code = Optional.ofNullable(given.get(REGION)).orElseGet(() -> ownRegion(who));
        if (!CODE.matcher(code).matches()) {
            throw new Found(REGION, Kind.REGION, code);
        }
        return code;
    }

    private String ownRegion(Person who) {
        return Optional.ofNullable(who.scope())
                .flatMap(scope -> regions.find(regions.successor(scope)))
                .map(Region::code)
                .orElse("");
    }

    private static List<ApiFigure> figures(Map<String, String> given) {
        var names = list(given, INDICATOR);
        return names.isEmpty()
                ? ApiFigure.COUNTS.stream()
                        .filter(one -> Indicator.MAIN.contains(one.indicator()))
                        .filter(one -> !given.containsKey(SUBJECT) || one.isBySubject())
                        .toList()
                : names.stream().map(ApiReader::figure).toList();
    }

    private static ApiFigure figure(String name) {
        return ApiFigure.find(name)
                .orElseThrow(() -> new Found(INDICATOR, Kind.INDICATOR, name, ApiFigure.names(ApiFigure.ALL)));
    }

    private Subject subject(Person who, Map<String, String> given) {
        var slug = given.get(SUBJECT);
        if (slug == null) {
            return Subject.ANY;
        }
        return find(slug, who.language()).orElseThrow(() -> new Found(SUBJECT, Kind.SUBJECT, slug));
    }

    private Optional<Subject> find(String slug, Locale language) {
        if (!slug.startsWith(TRACK)) {
            return courses.newest(slug, language).map(CourseOutline::id).map(Subject::of);
        }
        var track = slug.substring(TRACK.length());
        return tracks.newest(track, language).map(found -> Subject.ofTrack(subjects.track(track)));
    }

    /** What is not kept would come out as zero. */
    private void checkKept(ApiQuestion question, Set<String> by) {
        if (by.contains(SETTLEMENT)) {
            checkAll(question, ApiFigure::isByClass, Kind.CLASSES);
        }
        if (!question.subject().equals(Subject.ANY)) {
            checkAll(question, ApiFigure::isBySubject, Kind.SUBJECT_REGISTERED);
            checkLevel(question, SUBJECT, Kind.SUBJECT_VILLAGE);
        }
        question.trait().ifPresent(trait -> checkPublished(question, by, TraitNames.of(trait)));
    }

    private static void checkAll(ApiQuestion question, Predicate<ApiFigure> kept, Kind otherwise) {
        question.figures().stream().filter(kept.negate()).findFirst().ifPresent(other -> {
            throw new Found(INDICATOR, otherwise, other.name());
        });
    }

    /** Traits are published one at a time, by the quarter and as the regions were then. */
    private void checkPublished(ApiQuestion question, Set<String> by, String trait) {
        Stream.of(SETTLEMENT, ApiPeriods.MONTH, ApiPeriods.YEAR)
                .filter(by::contains)
                .findFirst()
                .ifPresent(other -> {
                    throw new Found("by", Kind.TRAIT_ALONE, trait, other);
                });
        if (!question.subject().equals(Subject.ANY)) {
            throw new Found(SUBJECT, Kind.TRAIT_ALONE, trait, SUBJECT);
        }
        if (question.borders() == Borders.NOW) {
            throw new Found(BORDERS, Kind.TRAIT_ALONE, trait, BORDERS + "=" + Borders.NOW.key());
        }
        checkAll(question, ApiFigure::isByTrait, Kind.TRAIT_INDICATOR);
        checkLevel(question, REGION, Kind.TRAIT_VILLAGE);
    }

    private void checkLevel(ApiQuestion question, String parameter, Kind otherwise) {
        var lowest = question.parts() ? RegionLevel.DISTRICT : RegionLevel.VILLAGE;
        if (regions.byCode(question.region())
                .filter(found -> found.level().compareTo(lowest) >= 0)
                .isPresent()) {
            throw new Found(parameter, otherwise);
        }
    }
}
