package id.melek.participation;

import id.melek.account.Installation;
import id.melek.account.Person;
import id.melek.base.Texts;
import id.melek.participation.FigureAnswer.Answered;
import id.melek.participation.FigureAnswer.NotYours;
import id.melek.region.Region;
import id.melek.region.Regions;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Answers programs out of the same figures as the screen, a period at a time. */
@Component
class ApiAnswers {

    private final Figures figures;
    private final TraitFigures traits;
    private final Regions regions;
    private final Installation installation;
    private final Texts texts;
    private final Clock clock;

    ApiAnswers(
            Figures figures,
            TraitFigures traits,
            Regions regions,
            Installation installation,
            Texts texts,
            Clock clock) {
        this.figures = figures;
        this.traits = traits;
        this.regions = regions;
        this.installation = installation;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @param definitions the address of the definitions
     * @return empty where there is no such region for this person
     */
    Optional<ApiAnswer> answer(Person who, ApiQuestion question, String definitions) {
        return regions.byCode(question.region())
                .filter(region -> figures.maySee(who, region.id()))
                .map(region -> question.trait()
                        .map(trait -> byTrait(who, region, question, trait, definitions))
                        .orElseGet(() -> plain(who, region, question, definitions)));
    }

    private ApiAnswer plain(Person who, Region region, ApiQuestion question, String definitions) {
        var tables = question.periods().stream()
                .flatMap(period -> table(who, region, question, period))
                .toList();
        var borders = tables.stream().flatMap(table -> table.borders().stream()).findFirst();
        return new ApiAnswer(
                meta(
                        who,
                        definitions,
                        tables.stream().map(FigureTable::freshAt),
                        borders.orElse(Borders.THEN),
                        Optional.empty()),
                ApiRows.of(tables, question));
    }

    private Stream<FigureTable> table(Person who, Region region, ApiQuestion question, Period period) {
        var query = new FigureQuery(region.id(), period, question.subject(), question.borders());
        return switch (question.parts() ? figures.ask(who, query) : figures.whole(who, query)) {
            case Answered(var table) -> Stream.of(table);
            case NotYours() -> Stream.empty();
        };
    }

    /** Of what is published; other quarters are left out. */
    private ApiAnswer byTrait(Person who, Region region, ApiQuestion question, Trait trait, String definitions) {
        var latest = traits.latest();
        var published = question.periods().stream()
                .flatMap(period -> period.isSinceTheStart() ? latest.stream() : Stream.of(period))
                .flatMap(quarter -> question.figures().stream()
                        .map(figure -> new TraitQuery(region.id(), figure.counted(), trait, quarter)))
                .flatMap(query -> published(who, query))
                .toList();
        return new ApiAnswer(
                meta(who, definitions, published.stream().map(TraitAnswer.Answered::publishedAt), Borders.THEN, latest),
                ApiRows.of(published, question.parts()));
    }

    private Stream<TraitAnswer.Answered> published(Person who, TraitQuery query) {
        return traits.ask(who, query) instanceof TraitAnswer.Answered answered ? Stream.of(answered) : Stream.empty();
    }

    private ApiAnswer.Meta meta(
            Person who, String definitions, Stream<Instant> fresh, Borders borders, Optional<Period> latest) {
        return new ApiAnswer.Meta(
                fresh.min(Comparator.naturalOrder()).orElseGet(clock::instant),
                definitions,
                installation.isMadeUp(),
                "estimate",
                texts.get("region.settlement.trust", who.language()),
                borders.key(),
                latest.map(Period::key).orElse(null));
    }
}
