package id.melek.participation;

import id.melek.account.BusinessKey;
import id.melek.account.PersonKey;
import id.melek.region.Region;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Somebody in a {@link CountedWorld}: where they live, and all that they ever did there. */
final class CountedHuman {

    final PersonKey key = new PersonKey(UUID.randomUUID());
    final Instant registered;
    final boolean helped;
    final Map<Integer, Instant> enrolled = new HashMap<>();
    final Map<Integer, Instant> completed = new HashMap<>();
    final Map<Integer, Instant> halfWay = new HashMap<>();
    final Set<Integer> certified = new HashSet<>();
    final Set<Integer> waiting = new HashSet<>();
    final List<Instant> active = new ArrayList<>();
    final List<Stay> stays = new ArrayList<>();
    Region village;
    String gender = "-";
    boolean erased;

    CountedHuman(Region village, boolean helped, Instant registered) {
        this.village = village;
        this.helped = helped;
        this.registered = registered;
    }

    Optional<Firm> firm() {
        return stays.stream()
                .filter(stay -> stay.until().isEmpty())
                .map(Stay::firm)
                .findFirst();
    }

    /** A business, with its people in the order in which they came. */
    static final class Firm {
        final BusinessKey key = new BusinessKey(UUID.randomUUID());
        final List<CountedHuman> people = new ArrayList<>();
        final Set<Integer> courses = new HashSet<>();
    }

    /** Somebody belongs to a business, until they leave it. */
    record Stay(Firm firm, Instant since, Optional<Instant> until) {

        boolean isOver(Instant at) {
            return until.isPresent() && !until.get().isAfter(at);
        }
    }
}
