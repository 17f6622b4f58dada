package id.melek.participation;

import id.melek.account.Person;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.RegionLevel;
import id.melek.region.Regions;
import java.time.LocalDate;
import java.util.Arrays;
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
        var region = regions.find(query.region());
        if (region.isEmpty() || !figures.maySee(who, query.region())) {
            return new TraitAnswer.NotYours();
        }
        if (region.get().level() == RegionLevel.VILLAGE
                || query.period().isSinceTheStart()
                || query.period().month().isPresent()
                || !TraitPublications.INDICATORS.contains(query.indicator())) {
            return new TraitAnswer.NotPublished(Optional.empty());
        }
        return answer(
                region.get(), query, Period.quarterOf(query.period().last().orElseThrow()));
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

    private TraitAnswer answer(Region region, TraitQuery query, Period quarter) {
        var parts = region.level() == RegionLevel.DISTRICT ? List.<Region>of() : regions.children(region.id());
        var ids =
                Stream.concat(Stream.of(region), parts.stream()).map(Region::id).toList();
        return publications
                .of(quarter, query.indicator(), query.trait(), ids)
                .<TraitAnswer>map(published -> new TraitAnswer.Answered(
                        query.trait(),
                        query.indicator(),
                        quarter,
                        published.at(),
                        TraitPublications.values(query.trait()),
                        row(region, published.rows()),
                        parts.stream().map(part -> row(part, published.rows())).toList()))
                .orElseGet(() -> new TraitAnswer.NotPublished(Optional.of(TraitPublications.opens(quarter))));
    }

    private static TraitAnswer.Row row(Region region, Map<Integer, Optional<Map<String, Integer>>> published) {
        var people = published.get(region.id().value());
        return people == null
                ? new TraitAnswer.Row(region, Optional.empty(), false)
                : new TraitAnswer.Row(region, people, people.isEmpty());
    }
}
