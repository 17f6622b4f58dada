package id.melek.participation;

import id.melek.account.AccountId;
import id.melek.account.LearnerRegistered;
import id.melek.account.PersonKey;
import id.melek.account.TraitsChanged;
import id.melek.base.Uuids;
import id.melek.region.Regions;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** People who said whether they are women or men, in a quarter long enough ago to be published. */
@Component
class PublishedTraits {

    private static final List<String> TABLES = List.of(
            "fact", "booking", "participant", "figure", "trait_figure", "trait_publication", "published_traits");

    private final Folding folding;
    private final TraitPublications publications;
    private final Regions regions;
    private final ApplicationEventPublisher events;
    private final JdbcTemplate database;

    PublishedTraits(
            Folding folding,
            TraitPublications publications,
            Regions regions,
            ApplicationEventPublisher events,
            JdbcTemplate database) {
        this.folding = folding;
        this.publications = publications;
        this.regions = regions;
        this.events = events;
        this.database = database;
    }

    void forgetEverybody() {
        TABLES.forEach(table -> database.update("delete from " + table));
    }

    /**
     * In the middle of the first month of the quarter, in the first village of the regency.
     *
     * @param gender empty for who did not say
     */
    void register(Period quarter, String regency, int people, String gender) {
        var districts = regions.children(regions.byCode(regency).orElseThrow().id());
        var village = regions.children(districts.getFirst().id()).getFirst();
        var then = middle(quarter.first().orElseThrow());
        for (int i = 0; i < people; i++) {
            var key = new PersonKey(UUID.randomUUID());
            events.publishEvent(new LearnerRegistered(new AccountId(Uuids.next()), key, village.id(), false, then));
            events.publishEvent(new TraitsChanged(key, said(gender), then.plusSeconds(60)));
        }
    }

    private static Instant middle(YearMonth month) {
        return month.atDay(15).atTime(LocalTime.of(3, 0)).toInstant(ZoneOffset.UTC);
    }

    private static TraitsChanged.Traits said(String gender) {
        return new TraitsChanged.Traits(
                Optional.of(gender).filter(said -> !said.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    void publish() {
        while (folding.foldBatch() > 0) {
            // the next batch
        }
        publications.due().forEach(publications::publish);
    }
}
