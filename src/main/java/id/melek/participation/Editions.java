package id.melek.participation;

import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.base.Uuids;
import id.melek.participation.Edition.Signature;
import id.melek.participation.EditionRepository.Stored;
import id.melek.participation.EditionResult.AlreadySigned;
import id.melek.participation.EditionResult.Done;
import id.melek.participation.EditionResult.NotOver;
import id.melek.participation.EditionResult.NotYours;
import id.melek.participation.EditionResult.NothingMoved;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.Regions;
import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The monthly reports: drawn up from the figures once, signed by a manager, and never changed after that. */
@Service
@Transactional
public class Editions {

    private static final int MONTHS_BACK = 24;

    private final EditionRepository editions;
    private final EditionTaking taking;
    private final EditionPdf pdf;
    private final Figures figures;
    private final Regions regions;
    private final Clock clock;

    Editions(
            EditionRepository editions,
            EditionTaking taking,
            EditionPdf pdf,
            Figures figures,
            Regions regions,
            Clock clock) {
        this.editions = editions;
        this.taking = taking;
        this.pdf = pdf;
        this.figures = figures;
        this.regions = regions;
        this.clock = clock;
    }

    /** The file of an edition. */
    public record File(String name, byte[] content) {}

    /**
     * Takes the numbers of a month that is over and keeps them as a draft, in place of the draft there was. After a signed
     * edition it is the next number, and says what moved.
     *
     * @throws AccessDeniedException for all but managers
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public EditionResult make(Person who, RegionId region, YearMonth month) {
        requireScope(who);
        if (!figures.maySee(who, region)) {
            return new NotYours();
        }
        return isOver(region, month)
                ? taking.take(who, region, month)
                        .map(content -> keep(who, region, content))
                        .orElseGet(NotYours::new)
                : new NotOver();
    }

    private boolean isOver(RegionId region, YearMonth month) {
        long ago = ChronoUnit.MONTHS.between(month, thisMonth(region));
        return ago >= 1 && ago <= MONTHS_BACK;
    }

    private YearMonth thisMonth(RegionId region) {
        return YearMonth.now(clock.withZone(regions.zoneOf(region)));
    }

    private EditionResult keep(Person who, RegionId region, EditionContent taken) {
        var last = editions.lastSigned(region, taken.month());
        var content = last.map(before -> taken.withMoves(EditionFigures.moved(before.content(), taken)))
                .orElse(taken);
        if (last.isPresent() && content.moves().isEmpty()) {
            return new NothingMoved(last.get().edition());
        }
        int number = last.map(before -> before.edition().number()).orElse(0) + 1;
        var draft = new Stored(region, draft(who, content, number), content);
        editions.removeDraft(region, content.month());
        editions.insert(draft, who, clock.instant());
        return new Done(draft.edition());
    }

    private static Edition draft(Person who, EditionContent content, int number) {
        return new Edition(
                Uuids.next(),
                content.code(),
                content.name(),
                content.month(),
                number,
                content.cutOff(),
                content.moves().size(),
                who.name(),
                Optional.empty());
    }

    /**
     * Makes a draft final: its file is kept as it is.
     *
     * @throws AccessDeniedException for all but managers
     */
    public EditionResult sign(Person who, UUID id) {
        var found = own(who, id);
        if (found.isEmpty()) {
            return new NotYours();
        }
        var signature = new Signature(who.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        var signed = signed(found.get().edition(), signature);
        return found.get().edition().isDraft()
                        && editions.sign(
                                id,
                                who,
                                signature,
                                pdf.write(signed, found.get().content()))
                ? new Done(signed)
                : new AlreadySigned(found.get().edition());
    }

    private static Edition signed(Edition draft, Signature signature) {
        return new Edition(
                draft.id(),
                draft.code(),
                draft.region(),
                draft.month(),
                draft.number(),
                draft.cutOff(),
                draft.moved(),
                draft.madeBy(),
                Optional.of(signature));
    }

    /**
     * The editions of the asker's region and of all in it, the latest month first.
     *
     * @throws AccessDeniedException for all but managers
     */
    @Transactional(readOnly = true)
    public List<Edition> list(Person who) {
        var scope = requireScope(who);
        return editions.in(editions.regions().stream()
                .filter(region -> regions.contains(scope, region))
                .toList());
    }

    /**
     * As PDF; a draft says that it is one. Empty where the asker may not see it.
     *
     * @throws AccessDeniedException for all but managers
     */
    @Transactional(readOnly = true)
    public Optional<File> file(Person who, UUID id) {
        return own(who, id)
                .map(found -> new File(
                        "melek-" + found.edition().label().replace('/', '-') + ".pdf",
                        editions.pdf(id).orElseGet(() -> pdf.write(found.edition(), found.content()))));
    }

    private Optional<Stored> own(Person who, UUID id) {
        var scope = requireScope(who);
        return editions.find(id).filter(found -> regions.contains(scope, found.region()));
    }

    /**
     * What a report can be made for: the asker's region and its parts.
     *
     * @throws AccessDeniedException for all but managers
     */
    @Transactional(readOnly = true)
    public List<Region> regions(Person who) {
        var scope = requireScope(who);
        return Stream.concat(regions.find(scope).stream(), regions.children(scope).stream())
                .toList();
    }

    /**
     * The months that are over, the last one first.
     *
     * @throws AccessDeniedException for all but managers
     */
    @Transactional(readOnly = true)
    public List<YearMonth> months(Person who) {
        var now = thisMonth(requireScope(who));
        var months = new ArrayList<YearMonth>();
        for (int ago = 1; ago <= MONTHS_BACK; ago++) {
            months.add(now.minusMonths(ago));
        }
        return months;
    }

    private static RegionId requireScope(Person who) {
        if (!who.is(Role.MANAGER) || who.scope() == null) {
            throw new AccessDeniedException("Monthly reports are for managers of a region");
        }
        return who.scope();
    }
}
