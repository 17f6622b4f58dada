package id.melek.participation;

import id.melek.account.Person;
import id.melek.participation.TraitPublications.Published;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.RegionLevel;
import id.melek.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door to figures by trait: only what was published, so that no way out can say more than another. */
@Service
@Transactional(readOnly = true)
public class TraitFigures {

    private final Figures figures;
    private final TraitPublications publications;
    private final Regions regions;

    TraitFigures(Figures figures, TraitPublications publications, Regions regions) {
        this.figures = figures;
        this.publications = publications;
        this.regions = regions;
    }

    /** The last quarter that was published. */
    public Optional<Period> latest() {
        return publications.latest();
    }

    /** A year is answered by its last quarter. */
    public TraitAnswer ask(Person who, TraitQuery query) {
        return regions.find(query.region())
                .<TraitAnswer>map(region -> refusal(who, region, query)
                        .orElseGet(() -> answers(List.of(region), true, query).getFirst()))
                .orElseGet(TraitAnswer.NotYours::new);
    }

    /**
     * The same of several regions, without their parts: asked at once.
     *
     * @param query whose region does not matter
     */
    Map<RegionId, TraitAnswer> wholes(Person who, Collection<RegionId> asked, TraitQuery query) {
        var found = new HashMap<RegionId, TraitAnswer>();
        var told = new ArrayList<Region>();
        for (var id : asked) {
            regions.find(id)
                    .ifPresent(region -> refusal(who, region, query)
                            .ifPresentOrElse(refused -> found.put(id, refused), () -> told.add(region)));
        }
        var answers = told.isEmpty() ? List.<TraitAnswer>of() : answers(told, false, query);
        for (int i = 0; i < told.size(); i++) {
            found.put(told.get(i).id(), answers.get(i));
        }
        return found;
    }

    private Optional<TraitAnswer> refusal(Person who, Region region, TraitQuery query) {
        if (!figures.maySee(who, region.id())) {
            return Optional.of(new TraitAnswer.NotYours());
        }
        return region.level() == RegionLevel.VILLAGE
                        || query.period().isSinceTheStart()
                        || query.period().month().isPresent()
                        || !TraitPublications.INDICATORS.contains(query.indicator())
                ? Optional.of(new TraitAnswer.NotPublished(Optional.empty()))
                : Optional.empty();
    }

    /** Everything about a region and its parts, for files: nothing for whoever may not see it. */
    TraitTable all(Person who, RegionId region, Period period) {
        var quarter = period.isSinceTheStart() ? latest() : Optional.of(period);
        var answers = quarter.stream()
                .flatMap(asked -> Arrays.stream(Trait.values())
                        .flatMap(trait -> TraitPublications.INDICATORS.stream()
                                .map(indicator -> ask(who, new TraitQuery(region, indicator, trait, asked)))))
                .toList();
        return new TraitTable(
                answers.stream().flatMap(TraitFigures::published).toList(),
                answers.stream().flatMap(TraitFigures::opens).findFirst());
    }

    private static Stream<TraitAnswer.Answered> published(TraitAnswer answer) {
        return answer instanceof TraitAnswer.Answered answered ? Stream.of(answered) : Stream.empty();
    }

    private static Stream<LocalDate> opens(TraitAnswer answer) {
        return answer instanceof TraitAnswer.NotPublished(var from) ? from.stream() : Stream.empty();
    }

    private List<TraitAnswer> answers(List<Region> asked, boolean withParts, TraitQuery query) {
        var quarter = Period.quarterOf(query.period().last().orElseThrow());
        var ids = asked.stream()
                .flatMap(region -> Stream.concat(Stream.of(region), parts(region, withParts).stream()))
                .map(Region::id)
                .toList();
        var published = ids.isEmpty()
                ? Optional.<Published>empty()
                : publications.of(quarter, query.indicator(), query.trait(), ids);
        return asked.stream()
                .map(region -> published
                        .<TraitAnswer>map(found -> answer(region, parts(region, withParts), query, quarter, found))
                        .orElseGet(() -> new TraitAnswer.NotPublished(Optional.of(TraitPublications.opens(quarter)))))
                .toList();
    }

    private List<Region> parts(Region region, boolean wanted) {
        return wanted && region.level() != RegionLevel.DISTRICT ? regions.children(region.id()) : List.of();
    }

    private static TraitAnswer.Answered answer(
            Region region, List<Region> parts, TraitQuery query, Period quarter, Published published) {
        return new TraitAnswer.Answered(
                query.trait(),
                query.indicator(),
                quarter,
                published.at(),
                TraitPublications.values(query.trait()),
                row(region, published.rows()),
                parts.stream().map(part -> row(part, published.rows())).toList());
    }

    private static TraitAnswer.Row row(Region region, Map<Integer, Optional<Map<String, Integer>>> published) {
        var people = published.get(region.id().value());
        return people == null
                ? new TraitAnswer.Row(region, Optional.empty(), false)
                : new TraitAnswer.Row(region, people, people.isEmpty());
    }
}
