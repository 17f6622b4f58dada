package id.melek.account;

import static java.util.Objects.requireNonNull;

import id.melek.account.Attempts.Way;
import id.melek.region.RegionId;
import id.melek.region.Regions;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Trainers, managers and operators: how they come by their access, and how it ends. Only operators decide. */
@Service
@Transactional
public class Staff {

    static final Duration VALIDITY = Duration.ofDays(14);

    private final AccountRepository accounts;
    private final InvitationRepository invitations;
    private final Regions regions;
    private final Attempts attempts;
    private final Secrets secrets;
    private final TransactionOperations transaction;
    private final Clock clock;

    Staff(
            AccountRepository accounts,
            InvitationRepository invitations,
            Regions regions,
            Attempts attempts,
            Secrets secrets,
            TransactionOperations transaction,
            Clock clock) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.regions = regions;
        this.attempts = attempts;
        this.secrets = secrets;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Invites a trainer, manager or operator. Somebody whose access has ended can be invited again.
     *
     * @param scope the region a manager may see; null for everybody else
     */
    public InviteResult invite(Person operator, Role role, String contact, @Nullable RegionId scope) {
        requireOperator(operator);
        var invited = Contact.parse(contact);
        var problems = problemsOf(role, contact, invited, scope);
        if (invited.isEmpty() || !problems.isEmpty()) {
            return new InviteResult.Invalid(problems);
        }
        if (accounts.byContact(invited.get().value())
                .filter(found -> !mayComeBack(found))
                .isPresent()) {
            return new InviteResult.Taken();
        }
        var token = Tokens.next();
        var now = clock.instant();
        var invitation = invitations.save(
                new Invitation(Tokens.hash(token), role, scope, invited.get(), operator.id(), now, now.plus(VALIDITY)));
        return new InviteResult.Invited(token, invitation.asOpen());
    }

    private Map<Field, String> problemsOf(
            Role role, String contact, Optional<Contact> invited, @Nullable RegionId scope) {
        var problems = new EnumMap<Field, String>(Field.class);
        if (role == Role.LEARNER) {
            problems.put(Field.ROLE, "account.problem.role");
        }
        if (invited.isEmpty()) {
            problems.put(Field.CONTACT, Accounts.contactProblem(contact));
        }
        if (role == Role.MANAGER ? !exists(scope) : scope != null) {
            problems.put(Field.VILLAGE, "account.problem.scope");
        }
        return problems;
    }

    private boolean exists(@Nullable RegionId scope) {
        return scope != null && regions.find(scope).isPresent();
    }

    private static boolean mayComeBack(Account account) {
        return account.isStaff() && !account.isOpen();
    }

    /** Invitations that nobody has accepted yet, newest first. */
    @Transactional(readOnly = true)
    public List<OpenInvitation> openInvitations(Person operator) {
        requireOperator(operator);
        return invitations.open(clock.instant()).stream()
                .map(Invitation::asOpen)
                .toList();
    }

    /** Makes the link of an invitation worthless. */
    public void withdraw(Person operator, UUID invitation) {
        requireOperator(operator);
        invitations.findById(invitation).orElseThrow().withdraw(clock.instant());
    }

    /** What a link invites to; empty if it is unknown, too old, used or withdrawn. */
    @Transactional
    public Optional<OpenInvitation> invitation(String token) {
        return invitations.open(Tokens.hash(token), clock.instant()).map(Invitation::asOpen);
    }

    /** Makes the invited person's account, with a name and a password of their own. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public AcceptResult accept(String token, String name, String password, Locale language) {
        var wait = attempts.take(Way.INVITATION, null);
        if (wait.isPresent()) {
            return new AcceptResult.TryLater(wait.get());
        }
        try {
            var result = requireNonNull(transaction.execute(tx -> join(token, name.strip(), password, language)));
            if (!(result instanceof AcceptResult.Gone)) {
                attempts.giveBack(Way.INVITATION, null);
            }
            return result;
        } catch (DataIntegrityViolationException takenMeanwhile) {
            return new AcceptResult.Taken();
        }
    }

    private AcceptResult join(String token, String name, String password, Locale language) {
        var invitation = invitations.open(Tokens.hash(token), clock.instant());
        if (invitation.isEmpty()) {
            return new AcceptResult.Gone();
        }
        var problems = problemsOf(name, password, invitation.get());
        if (!problems.isEmpty()) {
            return new AcceptResult.Invalid(problems);
        }
        var known = accounts.byContact(invitation.get().contact().value());
        if (known.isPresent() && !mayComeBack(known.get())) {
            return new AcceptResult.Taken();
        }
        var hash = secrets.hash(password);
        var account = known.map(old -> comeBack(old.id(), invitation.get(), name, hash))
                .orElseGet(() -> create(invitation.get(), name, hash, language));
        invitation.get().accept(account.id(), clock.instant());
        return new AcceptResult.Accepted(account.id());
    }

    private static Map<Field, String> problemsOf(String name, String password, Invitation invitation) {
        var problems = new EnumMap<Field, String>(Field.class);
        Accounts.nameProblem(name).ifPresent(problem -> problems.put(Field.NAME, problem));
        SecretRules.problemWith(password, invitation.contact(), invitation.role())
                .ifPresent(problem -> problems.put(Field.SECRET, problem));
        return problems;
    }

    private Account comeBack(AccountId id, Invitation invitation, String name, String hash) {
        var account = accounts.lock(id).orElseThrow();
        account.comeBack(invitation.role(), invitation.scope(), name, hash);
        return account;
    }

    private Account create(Invitation invitation, String name, String hash, Locale language) {
        var account =
                Account.staff(Accounts.newId(), invitation.role(), invitation.scope(), name, language, clock.instant());
        account.signsInWith(invitation.contact(), hash);
        return accounts.saveAndFlush(account);
    }

    /** Everybody on the staff, those whose access has ended last. */
    @Transactional(readOnly = true)
    public List<StaffMember> list(Person operator) {
        requireOperator(operator);
        return accounts.staff();
    }

    /** Every trainer whose access has not ended, to be told things. */
    @Transactional(readOnly = true)
    public List<AccountId> trainers() {
        return accounts.trainers();
    }

    /** Ends somebody's access at once: open sessions, cookies and tokens too. Nobody ends their own, so an operator always remains. */
    public void endAccess(Person operator, AccountId whom) {
        requireOperator(operator);
        var decider = accounts.lock(operator.id()).filter(Account::isOpen).orElseThrow(Staff::notAnOperator);
        accounts.lock(whom)
                .filter(account -> account.isStaff() && account.isOpen())
                .filter(account -> !whom.equals(decider.id()))
                .orElseThrow(() -> new AccessDeniedException("No access that could be ended"))
                .endAccess(decider.id(), clock.instant());
    }

    private static void requireOperator(Person who) {
        if (!who.is(Role.OPERATOR)) {
            throw notAnOperator();
        }
    }

    private static AccessDeniedException notAnOperator() {
        return new AccessDeniedException("Only operators decide on the access of staff");
    }
}
