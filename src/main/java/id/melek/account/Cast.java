package id.melek.account;

import id.melek.region.RegionId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sari, Budi, Ratna, Agus and Tuti: people who do not exist, to try Melek with. Only where everybody is made up. */
@Service
@Transactional
public class Cast {

    private static final Locale INDONESIAN = Locale.of("id");

    /** @param signInName number or address as one types it */
    public record Member(AccountId id, String name, Role role, String signInName, String pin) {}

    private enum Part {
        SARI("Sari", Role.LEARNER, "0812-0000-0001", "271828"),
        BUDI("Budi", Role.TRAINER, "budi@melek.example", "314159"),
        RATNA("Ratna", Role.MANAGER, "ratna@melek.example", "161803"),
        AGUS("Agus", Role.OPERATOR, "agus@melek.example", "141421"),
        /** Reads what Budi writes before it is published. */
        TUTI("Tuti", Role.TRAINER, "tuti@melek.example", "173205");

        final String personsName;
        final Role role;
        final String signInName;
        final String pin;

        Part(String personsName, Role role, String signInName, String pin) {
            this.personsName = personsName;
            this.role = role;
            this.signInName = signInName;
            this.pin = pin;
        }

        Contact contact() {
            return Contact.parse(signInName).orElseThrow();
        }
    }

    private final AccountRepository accounts;
    private final Accounts learners;
    private final Consents consents;
    private final Installation installation;
    private final Secrets secrets;
    private final Clock clock;

    Cast(
            AccountRepository accounts,
            Accounts learners,
            Consents consents,
            Installation installation,
            Secrets secrets,
            Clock clock) {
        this.accounts = accounts;
        this.learners = learners;
        this.consents = consents;
        this.installation = installation;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Makes those of them who are not there yet.
     *
     * @param sarisVillage where Sari weaves
     * @param ratnasRegion the province that Ratna looks after
     */
    public List<Member> assemble(RegionId sarisVillage, RegionId ratnasRegion) {
        if (!installation.isMadeUp()) {
            throw new IllegalStateException("The cast does not appear among real people");
        }
        var members = new ArrayList<Member>();
        for (var part : Part.values()) {
            var id = accounts.byContact(part.contact().value())
                    .map(Account::id)
                    .orElseGet(() -> create(part, sarisVillage, ratnasRegion));
            members.add(new Member(id, part.personsName, part.role, part.signInName, part.pin));
        }
        return members;
    }

    private AccountId create(Part part, RegionId sarisVillage, RegionId ratnasRegion) {
        var id = part.role == Role.LEARNER
                ? learners.registerMadeUp(part.personsName, sarisVillage, clock.instant())
                : createStaff(part, part.role == Role.MANAGER ? ratnasRegion : null);
        var account = accounts.lock(id).orElseThrow();
        account.signsInWith(part.contact(), secrets.hash(part.pin));
        consents.agree(account.person());
        return id;
    }

    private AccountId createStaff(Part part, @Nullable RegionId scope) {
        var account = Account.staff(Accounts.newId(), part.role, scope, part.personsName, INDONESIAN, clock.instant());
        account.markMadeUp();
        return accounts.saveAndFlush(account).id();
    }

    /** Tells on the console how each of them signs in. */
    public static void print(List<Member> members) {
        System.out.println("\nMade-up people to try it with (name, role, sign-in name, PIN):");
        for (var member : members) {
            System.out.printf(
                    "  %-6s %-9s %-20s %s%n", member.name(), member.role(), member.signInName(), member.pin());
        }
    }
}
