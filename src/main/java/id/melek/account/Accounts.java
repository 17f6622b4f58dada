package id.melek.account;

import id.melek.base.Reading;
import id.melek.base.Uuids;
import id.melek.region.RegionId;
import id.melek.region.RegionLevel;
import id.melek.region.Regions;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Everybody who has an account: registering, moving, and leaving again. */
@Service
@Transactional
public class Accounts {

    private static final int LONGEST_NAME = 120;
    private static final Locale INDONESIAN = Locale.of("id");

    private final AccountRepository accounts;
    private final ResidenceRepository residences;
    private final KeyLinkRepository keys;
    private final Consents consents;
    private final BusinessTeller businesses;
    private final Regions regions;
    private final Attempts attempts;
    private final Secrets secrets;
    private final Installation installation;
    private final ObjectProvider<PersonalData> personalData;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            ResidenceRepository residences,
            KeyLinkRepository keys,
            Consents consents,
            BusinessTeller businesses,
            Regions regions,
            Attempts attempts,
            Secrets secrets,
            Installation installation,
            ObjectProvider<PersonalData> personalData,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.residences = residences;
        this.keys = keys;
        this.consents = consents;
        this.businesses = businesses;
        this.regions = regions;
        this.attempts = attempts;
        this.secrets = secrets;
        this.installation = installation;
        this.personalData = personalData;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Registers a learner. Of two registrations of one number at the same moment, one is told that it is taken. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public RegistrationResult register(Registration form) {
        var contact = Contact.parse(form.contact());
        var problems = problemsOf(form, contact);
        if (contact.isEmpty() || form.village() == null || !problems.isEmpty()) {
            return new RegistrationResult.Invalid(problems);
        }
        var wait = attempts.take(Attempts.Way.REGISTRATION, null);
        if (wait.isPresent()) {
            return new RegistrationResult.TryLater(wait.get());
        }
        return accounts.byContact(contact.get().value()).isPresent()
                ? new RegistrationResult.Taken()
                : create(form, contact.get(), form.village());
    }

    private Map<Field, String> problemsOf(Registration form, Optional<Contact> contact) {
        var problems = new EnumMap<Field, String>(Field.class);
        nameProblem(form.name()).ifPresent(problem -> problems.put(Field.NAME, problem));
        if (contact.isEmpty()) {
            problems.put(Field.CONTACT, contactProblem(form.contact()));
        }
        var owner = contact.orElse(new Contact(Contact.Kind.EMAIL, ""));
        SecretRules.problemWith(form.secret(), owner, Role.LEARNER)
                .ifPresent(problem -> problems.put(Field.SECRET, problem));
        if (!isVillage(form.village())) {
            problems.put(Field.VILLAGE, "account.problem.village");
        }
        if (form.consentVersion() != Consents.VERSION) {
            problems.put(Field.CONSENT, "account.problem.consent");
        }
        return problems;
    }

    private boolean isVillage(@Nullable RegionId id) {
        return id != null
                && regions.find(id)
                        .filter(region -> region.level() == RegionLevel.VILLAGE)
                        .isPresent();
    }

    static Optional<String> nameProblem(String name) {
        if (name.isBlank()) {
            return Optional.of("account.problem.name");
        }
        return name.strip().length() > LONGEST_NAME ? Optional.of("account.problem.name-long") : Optional.empty();
    }

    static String contactProblem(String typed) {
        return typed.contains("@") ? "account.problem.email" : "account.problem.phone";
    }

    private RegistrationResult create(Registration form, Contact contact, RegionId village) {
        var hash = secrets.hash(form.secret());
        var now = clock.instant();
        var learner = Account.learner(newId(), form.name().strip(), form.language(), now);
        learner.signsInWith(contact, hash);
        try {
            transaction.executeWithoutResult(tx -> {
                settle(learner, village, now, true, form.helped());
                consents.agree(learner.person());
            });
            return new RegistrationResult.Registered(learner.id());
        } catch (DataIntegrityViolationException refused) {
            if (accounts.byContact(contact.value()).isEmpty()) {
                throw refused;
            }
            return new RegistrationResult.Taken();
        }
    }

    /** Whether there is any account yet, staff's included. */
    @Reading
    public boolean isAnybodyThere() {
        return accounts.count() > 0;
    }

    /**
     * Adds somebody who does not exist and cannot sign in; they count where everybody is made up, and nowhere else.
     *
     * @param at when they are said to have registered
     */
    public AccountId registerMadeUp(String name, RegionId village, Instant at) {
        var learner = Account.learner(newId(), name, INDONESIAN, at);
        learner.markMadeUp();
        settle(learner, village, at, installation.isMadeUp(), false);
        return learner.id();
    }

    private void settle(Account learner, RegionId village, Instant at, boolean counts, boolean helped) {
        accounts.saveAndFlush(learner);
        residences.save(new Residence(learner.id(), village, at));
        if (counts) {
            var key = keys.save(new KeyLink(learner.id())).key();
            events.publishEvent(new LearnerRegistered(learner.id(), key, village, helped, at));
        }
    }

    static AccountId newId() {
        return new AccountId(Uuids.next());
    }

    /** Somebody whose account is open: neither erased, nor with access ended. */
    @Reading
    public Optional<Person> person(AccountId id) {
        return accounts.findById(id).filter(Account::isOpen).map(Account::person);
    }

    /** What these people are called; without those whose account is not open. */
    @Reading
    public Map<AccountId, String> names(Collection<AccountId> ids) {
        return names(ids, Account::isOpen);
    }

    /** What those are called who wrote or did something: staff also when their access has ended, but not the erased. */
    @Reading
    public Map<AccountId, String> authors(Collection<AccountId> ids) {
        return names(ids, account -> account.isStaff() || account.isOpen());
    }

    private Map<AccountId, String> names(Collection<AccountId> ids, Predicate<Account> whose) {
        return ids.isEmpty()
                ? Map.of()
                : accounts.findByIdIn(ids).stream()
                        .filter(whose)
                        .map(Account::person)
                        .collect(Collectors.toMap(Person::id, Person::name));
    }

    /** Whether this person does not exist: nothing is to be sent to them. */
    @Reading
    public boolean isMadeUp(AccountId id) {
        return accounts.findById(id).filter(Account::isMadeUp).isPresent();
    }

    /** Empty for everybody who never counts: staff, test accounts, made-up people among real ones, and the erased. */
    @Reading
    public Optional<PersonKey> personKey(AccountId id) {
        return keys.keyOf(id);
    }

    /** Where a learner's business is now. */
    @Reading
    public RegionId villageOf(AccountId id) {
        return residences.latest(id).orElseThrow(() -> noResidence(id)).village();
    }

    /** Where a learner's business was at a moment; before the registration, where it was at the registration. */
    @Reading
    public RegionId villageOf(AccountId id, Instant at) {
        return residences
                .at(id, at)
                .or(() -> residences.first(id))
                .orElseThrow(() -> noResidence(id))
                .village();
    }

    /** Empty for staff. */
    @Reading
    public Optional<RegionId> findVillageOf(AccountId id) {
        return residences.latest(id).map(Residence::village);
    }

    /** Everybody with this role whose account is open. */
    @Reading
    public List<AccountId> holding(Role role) {
        return accounts.holding(role);
    }

    private static NoSuchElementException noResidence(AccountId id) {
        return new NoSuchElementException("No learner with a village: " + id);
    }

    /** From now on the learner's business is in another village; what happened before stays where it happened. */
    public void moveTo(Person who, RegionId village) {
        lock(who);
        if (!isVillage(village)) {
            throw new IllegalArgumentException("No village: " + village);
        }
        if (villageOf(who.id()).equals(village)) {
            return;
        }
        var now = clock.instant();
        residences.deleteAt(who.id(), now);
        residences.save(new Residence(who.id(), village, now));
        keys.keyOf(who.id()).ifPresent(key -> events.publishEvent(new LearnerMoved(key, village, now)));
        businesses.moved(who.id(), now);
    }

    /** @return the key of the message that says what is wrong with the name, if anything is */
    public Optional<String> rename(Person who, String name) {
        var problem = nameProblem(name);
        if (problem.isEmpty()) {
            lock(who).rename(name.strip());
        }
        return problem;
    }

    public void useLanguage(Person who, Locale language) {
        lock(who).useLanguage(language);
    }

    /** Makes every cookie, open session and device token of this person worthless, the present ones too. */
    public void signOutEverywhere(Person who) {
        lock(who).signOutEverywhere();
    }

    /** Takes a learner out for good; what the figures counted of them stays, and nobody can tell whose it was. */
    public void erase(Person who, boolean certificatesStay) {
        var account = lock(who);
        if (account.isStaff()) {
            throw new IllegalArgumentException("The access of staff is ended; their records stay");
        }
        var now = clock.instant();
        var key = keys.keyOf(who.id());
        personalData.orderedStream().forEach(part -> part.erase(new Erasure(who.id(), certificatesStay)));
        account.erase(now);
        key.ifPresent(known -> events.publishEvent(new LearnerErased(known, now)));
    }

    private Account lock(Person who) {
        return accounts.lock(who.id()).filter(Account::isOpen).orElseThrow();
    }
}
