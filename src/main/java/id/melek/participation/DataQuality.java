package id.melek.participation;

import id.melek.account.Answerable;
import id.melek.account.BusinessQuestion;
import id.melek.account.Person;
import id.melek.account.Question;
import id.melek.account.Role;
import id.melek.participation.QualityReport.Late;
import id.melek.participation.QualityReport.Part;
import id.melek.participation.QualityReport.Places;
import id.melek.participation.QualityReport.Province;
import id.melek.participation.QualityRepository.Counted;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.RegionLevel;
import id.melek.region.Regions;
import id.melek.region.SettlementEstimate;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How good the data behind the figures are: for managers in their region, and for operators. It tells of counts, never of persons. */
@Service
@Transactional(readOnly = true)
public class DataQuality {

    private static final int SHOWN_PLACES = 20;

    /** One of the six on functioning stands for all: they are asked on one page. */
    static final List<String> QUESTIONS = Stream.concat(
                    Stream.of(Question.values())
                            .filter(one -> one != Question.BUSINESS)
                            .filter(one -> one == Question.SEEING || !Question.WASHINGTON_GROUP.contains(one)),
                    Stream.of(BusinessQuestion.values()))
            .map(Answerable::name)
            .toList();

    private final Figures figures;
    private final QualityRepository repository;
    private final RollupRepository rollups;
    private final Regions regions;
    private final SettlementEstimate estimate;
    private final Clock clock;

    DataQuality(
            Figures figures,
            QualityRepository repository,
            RollupRepository rollups,
            Regions regions,
            SettlementEstimate estimate,
            Clock clock) {
        this.figures = figures;
        this.repository = repository;
        this.rollups = rollups;
        this.regions = regions;
        this.estimate = estimate;
        this.clock = clock;
    }

    /** Empty for those who may not see it, for an unknown region, and below the regency, where nothing is counted. */
    public Optional<QualityReport> report(Person who, RegionId region) {
        return regions.find(region)
                .filter(found -> who.is(Role.OPERATOR) || figures.maySee(who, region))
                .filter(found -> found.level().compareTo(RegionLevel.REGENCY) <= 0)
                .map(this::report);
    }

    private QualityReport report(Region region) {
        var regencies = at(RegionLevel.REGENCY, region).toList();
        var ids = regencies.stream().map(Region::id).toList();
        var all = new Tally(repository.sums(ids));
        var parts = parts(region, repository.in(ids));
        return new QualityReport(
                region,
                repository.countedAt(),
                all.people("LEARNERS", ""),
                SmallCounts.isSmall(all.people("DUPLICATES", ""))
                        ? Optional.empty()
                        : Optional.of(all.people("DUPLICATES", "")),
                parts,
                late(region, all),
                QUESTIONS.stream().map(question -> question(question, all)).toList(),
                places(at(RegionLevel.VILLAGE, region), village -> village.settlement() == null),
                places(
                        Stream.concat(at(RegionLevel.PROVINCE, region), regencies.stream()),
                        one -> regions.population(one.id()).isEmpty()),
                errors(region));
    }

    /** The regions of a level in that one, itself included. */
    private Stream<Region> at(RegionLevel level, Region region) {
        int order = region.level().compareTo(level);
        return order == 0
                ? Stream.of(region)
                : order > 0
                        ? Stream.empty()
                        : regions.children(region.id()).stream().flatMap(part -> at(level, part));
    }

    private List<Part> parts(Region region, List<Counted> counted) {
        if (region.level() == RegionLevel.REGENCY) {
            return List.of();
        }
        var tallies = regions.children(region.id()).stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        part -> Tally.of(counted, one -> regions.contains(part.id(), one.regency()))));
        var duplicates = tallies.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().people("DUPLICATES", "")));
        int total = duplicates.values().stream().mapToInt(Integer::intValue).sum();
        var shown = SmallCounts.shown(total, duplicates);
        return regions.children(region.id()).stream()
                .filter(part -> tally(tallies, part).people("LEARNERS", "") > 0)
                .map(part -> new Part(
                        part, tally(tallies, part).people("LEARNERS", ""), shown.getOrDefault(part, Optional.empty())))
                .toList();
    }

    private static Tally tally(Map<Region, Tally> tallies, Region part) {
        return tallies.getOrDefault(part, Tally.NOTHING);
    }

    private List<Late> late(Region region, Tally all) {
        var first = QualityCounting.firstMonth(clock);
        var newcomers = repository.newcomers(rollups.generations().live().then(), region.id(), first);
        var late = new ArrayList<Late>();
        for (int i = QualityCounting.MONTHS; i >= 0; i--) {
            var month = first.plusMonths(i);
            PublicFigures.OPEN.stream()
                    .map(indicator -> late(month, indicator, all, newcomers))
                    .filter(one -> one.people() > 0)
                    .forEach(late::add);
        }
        return late;
    }

    private static Late late(YearMonth month, Indicator indicator, Tally all, Map<String, Integer> newcomers) {
        var detail = month + " " + indicator;
        return new Late(month, indicator, all.people("LATE", detail), newcomers.getOrDefault(detail, 0));
    }

    private static QualityReport.Question question(String question, Tally all) {
        int learners = all.people("LEARNERS", "");
        int skipped = all.people("SKIPPED", question);
        int answered = all.people("ANSWERED", question);
        int never = Math.max(0, learners - skipped - answered);
        if (learners == 0 || Stream.of(skipped, answered, never).anyMatch(SmallCounts::isSmall)) {
            return new QualityReport.Question(question, Optional.empty(), Optional.empty());
        }
        return new QualityReport.Question(
                question, Optional.of((double) skipped / learners), Optional.of((double) never / learners));
    }

    private static Places places(Stream<Region> all, Predicate<Region> lacking) {
        var found = all.filter(lacking).toList();
        return new Places(found.size(), found.stream().limit(SHOWN_PLACES).toList());
    }

    private List<Province> errors(Region region) {
        var provinces = region.level() == RegionLevel.REGENCY
                ? regions.path(region.id()).stream().filter(one -> one.level() == RegionLevel.PROVINCE)
                : at(RegionLevel.PROVINCE, region);
        return provinces
                .map(province -> new Province(province, estimate.errorOf(province)))
                .toList();
    }

    /** Counts of several regencies, added up. */
    private record Tally(Map<String, Integer> people) {

        static final Tally NOTHING = new Tally(Map.of());

        static Tally of(List<Counted> counted, Predicate<Counted> among) {
            return new Tally(counted.stream()
                    .filter(among)
                    .collect(Collectors.toMap(Counted::measure, Counted::people, Integer::sum)));
        }

        int people(String measure, String detail) {
            return people.getOrDefault(measure + detail, 0);
        }
    }
}
