package id.melek.participation;

import id.melek.account.AccountId;
import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.base.Texts;
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
import org.jspecify.annotations.Nullable;
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
    private final EditionPost post;
    private final Figures figures;
    private final Texts texts;
    private final Regions regions;
    private final Clock clock;

    Editions(
            EditionRepository editions,
            EditionTaking taking,
            EditionPdf pdf,
            EditionPost post,
            Figures figures,
            Texts texts,
            Regions regions,
            Clock clock) {
        this.editions = editions;
        this.taking = taking;
        this.pdf = pdf;
        this.post = post;
        this.figures = figures;
        this.texts = texts;
        this.regions = regions;
        this.clock = clock;
    }

    /** The file of an edition. */
    public record File(String name, byte[] content) {}

    /**
     * Takes the numbers of a month that is over and keeps them as a draft, in place of the draft there was. After a signed
     * edition it is the next number, and says what moved. Of two who make it at once, the second gets the first's draft.
     *
     * @throws AccessDeniedException for all but managers
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public EditionResult make(Person who, RegionId region, YearMonth month) {
        requireScope(who);
        if (!figures.maySee(who, region)) {
            return new NotYours();
        }
        if (!isOver(region, month)) {
            return new NotOver();
        }
        var asked = clock.instant();
        editions.awaitTurn(region);
        return editions.draftSince(region, month, asked)
                .<EditionResult>map(Done::new)
                .orElseGet(() -> take(who, region, month, new Maker(who.id(), who.name())));
    }

    /**
     * For the schedule: the draft of the last month of a manager's region, drawn up if there is no edition yet. Empty
     * where the last one is signed.
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    Optional<Edition> drawUp(Person manager) {
        var region = requireScope(manager);
        var month = thisMonth(region).minusMonths(1);
        editions.awaitTurn(region);
        if (editions.last(region, month).isEmpty()) {
            take(
                    manager,
                    region,
                    month,
                    new Maker(null, texts.get("participation.edition.schedule", Texts.INDONESIAN)));
        }
        return editions.last(region, month).map(Stored::edition).filter(Edition::isDraft);
    }

    /** @param id null if nobody did but the schedule */
    private record Maker(@Nullable AccountId id, String name) {}

    private EditionResult take(Person who, RegionId region, YearMonth month, Maker maker) {
        return taking.take(who, region, month)
                .map(content -> keep(maker, region, content))
                .orElseGet(NotYours::new);
    }

    private boolean isOver(RegionId region, YearMonth month) {
        long ago = ChronoUnit.MONTHS.between(month, thisMonth(region));
        return ago >= 1 && ago <= MONTHS_BACK;
    }

    private YearMonth thisMonth(RegionId region) {
        return YearMonth.now(clock.withZone(regions.zoneOf(region)));
    }

    private EditionResult keep(Maker maker, RegionId region, EditionContent taken) {
        var last = editions.lastSigned(region, taken.month());
        var content = last.map(before -> taken.withMoves(EditionFigures.moved(before.content(), taken)))
                .orElse(taken);
        if (last.isPresent() && content.moves().isEmpty()) {
            return new NothingMoved(last.get().edition());
        }
        int number = last.map(before -> before.edition().number()).orElse(0) + 1;
        var draft = new Stored(region, draft(maker, content, number), content);
        editions.removeDraft(region, content.month());
        editions.insert(draft, maker.id(), clock.instant());
        return new Done(draft.edition());
    }

    private static Edition draft(Maker maker, EditionContent content, int number) {
        return new Edition(
                Uuids.next(),
                content.code(),
                content.name(),
                content.month(),
                number,
                content.cutOff(),
                content.moves().size(),
                maker.name(),
                Optional.empty());
    }

    /**
     * Makes a draft final: its file is kept as it is, and sent to the managers whose region covers that of the edition.
     *
     * @throws AccessDeniedException for all but managers
     */
    public EditionResult sign(Person who, UUID id) {
        var found = own(who, id);
        if (found.isEmpty()) {
            return new NotYours();
        }
        editions.awaitTurn(found.get().region());
        return editions.find(id).map(now -> sign(who, now)).orElseGet(NotYours::new);
    }

    private EditionResult sign(Person who, Stored found) {
        if (!found.edition().isDraft()) {
            return new AlreadySigned(found.edition());
        }
        var signature = new Signature(who.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        var signed = signed(found.edition(), signature);
        editions.sign(signed.id(), who, signature, pdf.write(signed, found.content()));
        post.signed(found.region(), signed, found.content());
        return new Done(signed);
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
                        found.edition().fileName("pdf"),
                        editions.pdf(id).orElseGet(() -> pdf.write(found.edition(), found.content()))));
    }

    /**
     * As XLSX, with every number that is printed. Empty where the asker may not see it.
     *
     * @throws AccessDeniedException for all but managers
     */
    @Transactional(readOnly = true)
    public Optional<File> workbook(Person who, UUID id) {
        return own(who, id)
                .map(found ->
                        new File(found.edition().fileName("xlsx"), pdf.workbook(found.edition(), found.content())));
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
