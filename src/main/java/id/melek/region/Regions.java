package id.melek.region;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Every region of the country, from the nation down to the village, with its history and its people. Answered from
 * memory. Unless a method says otherwise it speaks of today, and an identity that is not (or no longer) in the tree is a
 * {@link NoSuchElementException}.
 */
@Service
public class Regions {

    private static final ZoneId CAPITAL = ZoneId.of("Asia/Jakarta");

    private final CurrentTree current;

    Regions(CurrentTree current) {
        this.current = current;
    }

    /** How many changes of regions were applied to the first list; 0 while nothing has changed. */
    public int revision() {
        return current.tree().revision();
    }

    public Region nation() {
        return current.tree().version(RegionId.NATION).region();
    }

    /** Empty also for a region that ended in a merger; see {@link #successor}. */
    public Optional<Region> find(RegionId id) {
        return current.tree().find(id);
    }

    /** @param code as it is today, with dots: {@code 53.10}; {@code ID} for the nation */
    public Optional<Region> byCode(String code) {
        return current.tree().byCode(code);
    }

    /** The region that has this code today, else the one that had it last, or that one's successor. */
    public Optional<Region> byAnyCode(String code) {
        return current.tree().byAnyCode(code);
    }

    /** In order of their codes; none for a village or an unknown region. */
    public List<Region> children(RegionId id) {
        return current.tree().children(id);
    }

    /** The nation first, the region itself (or the one it was merged into) last. */
    public List<Region> path(RegionId id) {
        return current.tree().path(id);
    }

    /**
     * Whether the one is the other or lies in it. A region that ended contains nothing, itself neither: who was in charge
     * of it is not in charge of its successor. As a descendant it counts as its successor.
     */
    public boolean contains(RegionId ancestor, RegionId descendant) {
        return current.tree().contains(ancestor, descendant);
    }

    /** The region that lives on after a merger, today; the region itself if it never ended. */
    public RegionId successor(RegionId id) {
        return current.tree().successor(id);
    }

    /**
     * Where a village lay at a moment, the day being that of its province. Before the first known day it is where it was
     * first known to be. From the day on which it was merged into another, the address is the other's. While a change is
     * being applied, its listeners already see it.
     */
    public Address addressOf(RegionId village, Instant at) {
        return current.tree().addressOf(village, at);
    }

    /**
     * Villages by three letters of their name or of their district's, best first. Case, accents, blanks, hyphens and
     * apostrophes do not matter; old spellings and a typing error or two are forgiven. One or two letters find only
     * villages that are called exactly so.
     *
     * @param within the province or regency (or any other region above villages) to look in; none are found in others
     * @param limit at most so many, 1 or more
     */
    public List<VillageMatch> search(RegionId within, String typed, int limit) {
        return current.villages().search(within, typed, limit);
    }

    /**
     * Provinces, regencies and cities by name or common abbreviation (NTT, Jabar), best first, found as forgivingly as
     * villages.
     */
    public List<Region> searchAreas(String typed, int limit) {
        return current.areas().search(typed, limit);
    }

    /** What a manager can be in charge of: the same areas, and the nation where the beginning of its name was typed. */
    public List<Region> searchScopes(String typed, int limit) {
        var nation = Stream.of(nation())
                .filter(one -> !typed.isBlank()
                        && one.name()
                                .toLowerCase(Locale.ROOT)
                                .startsWith(typed.strip().toLowerCase(Locale.ROOT)));
        return Stream.concat(nation, searchAreas(typed, limit).stream())
                .limit(limit)
                .toList();
    }

    /**
     * Known for the nation, provinces and regencies; empty for what is below them, and for a region whose borders have
     * changed since its people were counted.
     */
    public Optional<Population> population(RegionId id) {
        return current.tree().population(id);
    }

    /** The time zone of the region's province; of the capital for the nation. */
    public ZoneId zoneOf(RegionId id) {
        return current.tree().zoneOf(id).orElse(CAPITAL);
    }
}
