package id.melek.account;

import static java.util.Objects.requireNonNull;

import id.melek.account.Attempts.Way;
import id.melek.region.RegionId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The way back in without e-mail: a trainer or an operator hands out a code, which is recorded, and the person sets a
 * new PIN with it. A trainer may do so for learners only, an operator for everybody else.
 */
@Service
@Transactional
public class OneTimeCodes implements PersonalData {

    static final Duration VALIDITY = Duration.ofDays(1);

    private static final int DIGITS = 8;
    private static final int FEWEST_LETTERS = 3;
    private static final int MOST_FOUND = 10;
    private static final Pattern NOT_A_DIGIT = Pattern.compile("\\D");

    private final OneTimeCodeRepository codes;
    private final AccountRepository accounts;
    private final Attempts attempts;
    private final Secrets secrets;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OneTimeCodes(
            OneTimeCodeRepository codes,
            AccountRepository accounts,
            Attempts attempts,
            Secrets secrets,
            TransactionOperations transaction,
            Clock clock) {
        this.codes = codes;
        this.accounts = accounts;
        this.attempts = attempts;
        this.secrets = secrets;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Finds the person with exactly this number or address. */
    @Transactional(readOnly = true)
    public Optional<Candidate> lookUp(Person staff, String contact) {
        requireMayHandOut(staff);
        return Contact.parse(contact)
                .flatMap(exact -> accounts.byContact(exact.value()))
                .filter(account -> mayHelp(staff, account))
                .flatMap(account -> accounts.candidate(account.id()));
    }

    /** Finds learners of one village by at least three letters of the name. */
    @Transactional(readOnly = true)
    public List<Candidate> lookUp(Person staff, String name, RegionId village) {
        requireMayHandOut(staff);
        return name.strip().length() < FEWEST_LETTERS
                ? List.of()
                : accounts.learnersIn(village.value(), name.strip(), Limit.of(MOST_FOUND));
    }

    /** Makes a code for one person; an older one for the same person is void from now on. */
    public NewCode handOut(Person staff, AccountId whom) {
        requireMayHandOut(staff);
        var account = accounts.lock(whom)
                .filter(found -> mayHelp(staff, found))
                .orElseThrow(() -> new AccessDeniedException("No account to hand out a code for"));
        var now = clock.instant();
        codes.open(whom, now).ifPresent(OneTimeCode::replace);
        var code = "%08d".formatted(random.nextInt((int) Math.pow(10, DIGITS)));
        var expiresAt = now.plus(VALIDITY);
        codes.save(new OneTimeCode(whom, secrets.hash(code), staff.id(), now, expiresAt));
        return new NewCode(account.name(), account.contact().orElseThrow(), code, expiresAt);
    }

    /** The codes that somebody handed out, newest first. */
    @Transactional(readOnly = true)
    public List<HandedOutCode> handedOutBy(Person staff) {
        requireMayHandOut(staff);
        return codes.by(staff.id(), Limit.of(MOST_FOUND));
    }

    private static void requireMayHandOut(Person staff) {
        if (!staff.is(Role.TRAINER) && !staff.is(Role.OPERATOR)) {
            throw new AccessDeniedException("Codes are handed out by trainers and operators");
        }
    }

    private static boolean mayHelp(Person staff, Account account) {
        var allowed = staff.is(Role.OPERATOR) || !account.isStaff();
        var canSignIn = account.isOpen() && account.contact().isPresent();
        return allowed && canSignIn && !account.id().equals(staff.id());
    }

    /** Sets a new PIN or password, and a new number if wanted; whoever was signed in with the old one no longer is. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public CodeResult use(CodeUse form) {
        var contact = Contact.parse(form.contact());
        var problems = problemsOf(form, contact);
        if (contact.isEmpty() || !problems.isEmpty()) {
            return new CodeResult.Invalid(problems);
        }
        var wait = attempts.take(Way.CODE, contact.get().value());
        if (wait.isPresent()) {
            return new CodeResult.TryLater(wait.get());
        }
        return tryCode(contact.get(), form);
    }

    private static Map<Field, String> problemsOf(CodeUse form, Optional<Contact> contact) {
        var problems = new EnumMap<Field, String>(Field.class);
        if (contact.isEmpty()) {
            problems.put(Field.CONTACT, Accounts.contactProblem(form.contact()));
        }
        if (!form.newContact().isBlank() && Contact.parse(form.newContact()).isEmpty()) {
            problems.put(Field.NEW_CONTACT, Accounts.contactProblem(form.newContact()));
        }
        if (digitsOf(form.code()).length() != DIGITS) {
            problems.put(Field.CODE, "account.problem.code");
        }
        var owner = wantedContact(form).or(() -> contact).orElse(new Contact(Contact.Kind.EMAIL, ""));
        SecretRules.problemWith(form.newSecret(), owner, Role.LEARNER)
                .ifPresent(problem -> problems.put(Field.SECRET, problem));
        return problems;
    }

    private static Optional<Contact> wantedContact(CodeUse form) {
        return Contact.parse(form.newContact());
    }

    /** People copy codes with blanks and dashes. */
    private static String digitsOf(String code) {
        return NOT_A_DIGIT.matcher(code).replaceAll("");
    }

    private CodeResult tryCode(Contact contact, CodeUse form) {
        try {
            var result = requireNonNull(transaction.execute(tx -> judge(contact, form)));
            if (result instanceof CodeResult.Accepted) {
                attempts.giveBack(Way.CODE, contact.value());
                attempts.giveBack(Way.SIGN_IN, contact.value());
            }
            return result;
        } catch (DataIntegrityViolationException takenMeanwhile) {
            return new CodeResult.Taken();
        }
    }

    private CodeResult judge(Contact contact, CodeUse form) {
        var account = accounts.byContact(contact.value())
                .flatMap(found -> accounts.lock(found.id()))
                .filter(Account::isOpen);
        var code = account.flatMap(found -> codes.open(found.id(), clock.instant()));
        if (!secrets.matches(digitsOf(form.code()), code.map(OneTimeCode::hash))) {
            code.ifPresent(OneTimeCode::takeTry);
            return new CodeResult.Refused();
        }
        return renew(account.orElseThrow(), code.orElseThrow(), form);
    }

    private CodeResult renew(Account account, OneTimeCode code, CodeUse form) {
        var wanted = wantedContact(form);
        var problem = SecretRules.problemWith(
                form.newSecret(), wanted.or(account::contact).orElseThrow(), account.role());
        if (problem.isPresent()) {
            return new CodeResult.Invalid(Map.of(Field.SECRET, problem.get()));
        }
        if (wanted.flatMap(other -> accounts.byContact(other.value()))
                .filter(other -> other != account)
                .isPresent()) {
            return new CodeResult.Taken();
        }
        wanted.ifPresent(account::useContact);
        account.useSecret(secrets.hash(form.newSecret()));
        code.use(clock.instant());
        return new CodeResult.Accepted(account.id());
    }

    @Override
    public Set<String> tables() {
        return Set.of("one_time_code");
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecords> about(Person who) {
        var rows = codes.of(who.id()).stream()
                .map(code -> PersonalRecords.row(
                        "issued", code.issuedAt(), "expires", code.expiresAt(), "used", code.usedAt()))
                .toList();
        return List.of(new PersonalRecords("codes", rows));
    }

    @Override
    public void erase(Erasure erasure) {
        var account = erasure.account();
        codes.deleteOf(account);
    }
}
