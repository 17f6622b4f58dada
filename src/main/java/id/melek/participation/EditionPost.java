package id.melek.participation;

import id.melek.account.AccountId;
import id.melek.account.Accounts;
import id.melek.account.Message;
import id.melek.account.Messages;
import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.notification.LetterFile;
import id.melek.notification.LetterFiles;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.Regions;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Tells managers of editions within their scope: that one waits for a signature, and that one was signed; the e-mail brings
 * the signed file along. Each is told once of each.
 */
@Component
class EditionPost implements LetterFiles {

    private static final String ENCLOSED = "edition:";

    private final EditionRepository editions;
    private final Accounts accounts;
    private final Messages messages;
    private final Figures figures;
    private final Regions regions;

    EditionPost(EditionRepository editions, Accounts accounts, Messages messages, Figures figures, Regions regions) {
        this.editions = editions;
        this.accounts = accounts;
        this.messages = messages;
        this.figures = figures;
        this.regions = regions;
    }

    /** To the managers of the edition's region, the signing one included, and to those of the region right above it. */
    void signed(RegionId region, Edition edition, EditionContent content) {
        var near = regions.path(region).reversed().stream()
                .limit(2)
                .map(Region::id)
                .toList();
        managers()
                .filter(who -> figures.maySee(who, region) && near.contains(who.scope()))
                .forEach(who -> signed(who, edition, content.last()));
    }

    private void signed(Person to, Edition edition, EditionContent.Month month) {
        var by = edition.signature().map(Edition.Signature::by).orElse("");
        tell(
                to,
                "participation.edition.told.signed",
                List.of(
                        edition.region(),
                        month(to, edition),
                        edition.label(),
                        by,
                        count(to, month, Indicator.REGISTERED),
                        count(to, month, Indicator.ENROLLED),
                        count(to, month, Indicator.CERTIFIED)),
                "edition-signed:" + edition.id(),
                Optional.of(ENCLOSED + edition.id()));
    }

    void waits(Person to, Edition draft) {
        tell(
                to,
                "participation.edition.told.waits",
                List.of(draft.region(), month(to, draft), draft.label()),
                "edition-waits:" + draft.code() + "/" + draft.month(),
                Optional.empty());
    }

    private void tell(Person to, String text, List<String> arguments, String once, Optional<String> enclosed) {
        messages.tell(
                to.id(),
                new Message(Message.Kind.REPORT, text, arguments, FigurePaths.REPORTS, once, enclosed.orElse(null)));
    }

    Stream<Person> managers() {
        return accounts.holding(Role.MANAGER).stream().flatMap(id -> accounts.person(id).stream());
    }

    private static String month(Person reader, Edition edition) {
        return edition.month().format(DateTimeFormatter.ofPattern("MMMM yyyy", reader.language()));
    }

    private static String count(Person reader, EditionContent.Month month, Indicator indicator) {
        Locale language = reader.language();
        int people = month.of(indicator).all();
        return people < 0
                ? EditionWords.HIDDEN
                : NumberFormat.getIntegerInstance(language).format(people);
    }

    /** A letter may wait for hours: who may have the file is asked again when it leaves. */
    @Override
    public Optional<LetterFile> find(UUID recipient, String name) {
        return id(name).flatMap(editions::find)
                .filter(found -> accounts.person(new AccountId(recipient))
                        .filter(who -> figures.maySee(who, found.region()))
                        .isPresent())
                .flatMap(found -> file(found.edition()));
    }

    private static Optional<UUID> id(String name) {
        return name.startsWith(ENCLOSED)
                ? Optional.of(UUID.fromString(name.substring(ENCLOSED.length())))
                : Optional.empty();
    }

    private Optional<LetterFile> file(Edition edition) {
        return editions.pdf(edition.id())
                .map(pdf -> new LetterFile(edition.fileName("pdf"), MediaType.APPLICATION_PDF_VALUE, pdf));
    }
}
