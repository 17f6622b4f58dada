package id.melek.participation;

import id.melek.account.Person;
import id.melek.catalog.CourseOutline;
import id.melek.catalog.Courses;
import id.melek.catalog.Tracks;
import id.melek.participation.ApiFault.Found;
import id.melek.participation.ApiFault.Kind;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.RegionLevel;
import id.melek.region.Regions;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Understands what a program asks, or says which parameter to mend. Whether the region may be seen is not its matter. */
@Component
class ApiReader {

    static final List<String> PARAMETERS = List.of("region", "by", "indicator", "from", "to", "subject", "borders");

    private static final String REGION = "region";
    private static final String SETTLEMENT = "settlement";
    private static final Map<String, Grain> GRAINS =
            Map.of("month", Grain.MONTH, "quarter", Grain.QUARTER, "year", Grain.YEAR);
    static final List<String> BY = List.of(REGION, SETTLEMENT, "month", "quarter", "year");
    private static final Pattern CODE = Pattern.compile("ID|\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?");
    private static final String TRACK = "track:";

    private final Regions regions;
    private final Courses courses;
    private final Tracks tracks;
    private final Subjects subjects;
    private final Clock clock;

    ApiReader(Regions regions, Courses courses, Tracks tracks, Subjects subjects, Clock clock) {
        this.regions = regions;
        this.courses = courses;
        this.tracks = tracks;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** @throws Found for the first parameter that cannot be understood */
    ApiQuestion read(Person who, Map<String, String[]> asked) {
        var given = once(asked);
        var by = by(given);
        var region = region(who, given);
        var subject = subject(who, given);
        var indicators = indicators(given, subject);
        if (!subject.equals(Subject.ANY)) {
            checkKept(region, by.contains(REGION), subject, indicators);
        }
        return new ApiQuestion(
                region,
                by.contains(REGION),
                ApiQuestion.settlements(by.contains(SETTLEMENT)),
                indicators,
                periods(who, by, given),
                subject,
                borders(given));
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
        var key = given.getOrDefault("borders", Borders.THEN.key());
        return Stream.of(Borders.values())
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Found("borders", Kind.BORDERS, key));
    }

    private static Set<String> by(Map<String, String> given) {
        var by = list(given, "by");
        by.stream().filter(one -> !BY.contains(one)).findFirst().ifPresent(unknown -> {
            throw new Found("by", Kind.BY, unknown, String.join(", ", BY));
        });
        if (by.stream().filter(GRAINS::containsKey).count() > 1) {
            throw new Found("by", Kind.GRAINS);
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

    private static List<Indicator> indicators(Map<String, String> given, Subject subject) {
        var names = list(given, "indicator");
        return names.isEmpty()
                ? Indicator.MAIN.stream().filter(one -> isKept(one, subject)).toList()
                : names.stream().map(ApiReader::indicator).toList();
    }

    /** Nobody registers for a course. */
    private static boolean isKept(Indicator indicator, Subject subject) {
        return indicator != Indicator.REGISTERED || subject.equals(Subject.ANY);
    }

    private static Indicator indicator(String name) {
        return ApiQuestion.INDICATORS.stream()
                .filter(one -> FigureColumn.lower(one).equals(name))
                .findFirst()
                .orElseThrow(() -> new Found("indicator", Kind.INDICATOR, name, indicatorNames()));
    }

    static String indicatorNames() {
        return ApiQuestion.INDICATORS.stream().map(FigureColumn::lower).collect(Collectors.joining(", "));
    }

    private Subject subject(Person who, Map<String, String> given) {
        var slug = given.get("subject");
        if (slug == null) {
            return Subject.ANY;
        }
        return find(slug, who.language()).orElseThrow(() -> new Found("subject", Kind.SUBJECT, slug));
    }

    private Optional<Subject> find(String slug, Locale language) {
        if (!slug.startsWith(TRACK)) {
            return courses.newest(slug, language).map(CourseOutline::id).map(Subject::of);
        }
        var track = slug.substring(TRACK.length());
        return tracks.newest(track, language).map(found -> Subject.ofTrack(subjects.track(track)));
    }

    /** What is not kept would come out as zero. */
    private void checkKept(String code, boolean parts, Subject subject, List<Indicator> indicators) {
        if (!indicators.stream().allMatch(one -> isKept(one, subject))) {
            throw new Found("indicator", Kind.SUBJECT_REGISTERED);
        }
        var lowest = parts ? RegionLevel.DISTRICT : RegionLevel.VILLAGE;
        if (regions.byCode(code)
                .filter(found -> found.level().compareTo(lowest) >= 0)
                .isPresent()) {
            throw new Found("subject", Kind.SUBJECT_VILLAGE);
        }
    }

    private List<Period> periods(Person who, Set<String> by, Map<String, String> given) {
        var grain = by.stream().filter(GRAINS::containsKey).map(GRAINS::get).findFirst();
        if (grain.isEmpty()) {
            given.keySet().stream()
                    .filter(name -> name.equals("from") || name.equals("to"))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new Found("by", Kind.NO_GRAIN);
                    });
            return List.of(Period.SINCE_THE_START);
        }
        var now = YearMonth.now(
                clock.withZone(regions.zoneOf(Optional.ofNullable(who.scope()).orElse(RegionId.NATION))));
        var from = period(given, "from").orElseThrow(() -> new Found("from", Kind.NO_FROM));
        var to = period(given, "to").orElseGet(() -> Period.of(now));
        return periods(grain.get(), from, to, now);
    }

    private static Optional<Period> period(Map<String, String> given, String name) {
        return Optional.ofNullable(given.get(name))
                .map(text -> Period.find(text).orElseThrow(() -> new Found(name, Kind.PERIOD, text)));
    }

    /** What has not begun is left out: that nobody takes part then is not known yet. */
    private static List<Period> periods(Grain grain, Period from, Period to, YearMonth now) {
        var first = from.first().orElseThrow();
        var last = to.last().orElseThrow();
        if (first.isAfter(last)) {
            throw new Found("from", Kind.FROM_AFTER_TO, from.key(), to.key());
        }
        var periods = new ArrayList<Period>();
        var month = first;
        while (!month.isAfter(last)) {
            var period = of(grain, month);
            periods.add(period);
            if (periods.size() > ApiQuestion.MOST_PERIODS) {
                throw new Found("to", Kind.TOO_MANY_PERIODS, ApiQuestion.MOST_PERIODS);
            }
            month = period.last().orElseThrow().plusMonths(1);
        }
        periods.removeIf(period -> period.first().orElseThrow().isAfter(now));
        return List.copyOf(periods);
    }

    private static Period of(Grain grain, YearMonth month) {
        return switch (grain) {
            case MONTH, EVER -> Period.of(month);
            case QUARTER -> Period.quarterOf(month);
            case YEAR -> Period.ofYear(month.getYear());
        };
    }
}
