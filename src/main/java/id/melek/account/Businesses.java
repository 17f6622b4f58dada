package id.melek.account;

import id.melek.account.Attempts.Way;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Businesses of learners. Several people may belong to one, and a person belongs to one at a time. */
@Service
@Transactional
public class Businesses implements PersonalData {

    /** Without letters and digits that look alike. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int CODE_LENGTH = 8;

    private final BusinessRepository businesses;
    private final AccountRepository accounts;
    private final EntityManager rows;
    private final Attempts attempts;
    private final AnswerTexts texts;
    private final TraitsTeller traits;
    private final BusinessTeller teller;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Businesses(
            BusinessRepository businesses,
            AccountRepository accounts,
            EntityManager rows,
            Attempts attempts,
            AnswerTexts texts,
            TraitsTeller traits,
            BusinessTeller teller,
            Clock clock) {
        this.businesses = businesses;
        this.accounts = accounts;
        this.rows = rows;
        this.attempts = attempts;
        this.texts = texts;
        this.traits = traits;
        this.teller = teller;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Business> of(Person who) {
        return businesses.membership(who.id()).map(membership -> business(membership.business()));
    }

    /** Gives the person's business this name, and makes it if they have none. */
    public Optional<String> name(Person who, String name) {
        var problem = Accounts.nameProblem(name);
        if (problem.isEmpty()) {
            lockedMembership(who)
                    .ifPresentOrElse(
                            membership -> entity(membership.business()).rename(name.strip()),
                            () -> found(who.id(), name.strip(), clock.instant()));
        }
        return problem;
    }

    private void found(AccountId who, String name, Instant at) {
        var business = businesses.saveAndFlush(new BusinessEntity(name, newCode(), at));
        enter(business.id(), who, at);
    }

    /**
     * For somebody who does not exist, and belongs to none yet.
     *
     * @param at when they are said to have named it
     */
    public void nameMadeUp(AccountId who, String name, Instant at) {
        checkMadeUp(who);
        found(who, name, at);
    }

    /** Two people who do not exist share the business of the one who has one. */
    public void joinMadeUp(AccountId who, AccountId member, Instant at) {
        checkMadeUp(who);
        businesses.membership(member).ifPresent(first -> {
            var since = at.isAfter(first.since()) ? at : first.since();
            enter(first.business(), who, since);
        });
    }

    private void checkMadeUp(AccountId who) {
        if (accounts.findById(who).filter(Account::isMadeUp).isEmpty()) {
            throw new IllegalArgumentException("No made-up person: " + who);
        }
    }

    private void enter(UUID business, AccountId who, Instant at) {
        rows.persist(new Membership(business, who, at));
        rows.flush();
        teller.joined(business, who, at);
    }

    private String newCode() {
        return random.ints(CODE_LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    /** Leaves the business one belonged to, and joins the one whose member gave away its code. */
    public JoinResult join(Person who, String code) {
        var tried = who.id().value().toString();
        var wait = attempts.take(Way.BUSINESS, tried);
        if (wait.isPresent()) {
            return new JoinResult.TryLater(wait.get());
        }
        var business = businesses.findByJoinCode(code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
        if (business.isEmpty()) {
            return new JoinResult.UnknownCode();
        }
        attempts.giveBack(Way.BUSINESS, tried);
        change(who, business.get().id());
        traits.tell(who.id());
        return new JoinResult.Joined(business(business.get().id()));
    }

    private void change(Person who, UUID to) {
        var now = clock.instant();
        var former = lockedMembership(who);
        var both = Stream.concat(Stream.of(to), former.map(Membership::business).stream());
        teller.lock(both.distinct().toList());
        former.ifPresent(membership -> membership.end(now));
        enter(to, who.id(), now);
        former.map(Membership::business)
                .filter(business -> !business.equals(to))
                .ifPresent(business -> teller.changed(business, now));
    }

    /** From now on the person belongs to no business; the business itself stays with its other members. */
    public void leave(Person who) {
        lockedMembership(who).ifPresent(membership -> {
            var now = clock.instant();
            teller.lock(List.of(membership.business()));
            membership.end(now);
            rows.flush();
            teller.changed(membership.business(), now);
        });
    }

    /** What a learner who counts belonged to at that moment, and what they joined after it. */
    @Transactional(readOnly = true)
    public List<Belonging> heldFrom(PersonKey who, Instant at) {
        return businesses.membershipsFrom(who, at).stream()
                .map(membership -> new Belonging(entity(membership.business()).key(), membership.since()))
                .toList();
    }

    /** Of two clicks at once the second waits, so that nobody belongs to two businesses. */
    private Optional<Membership> lockedMembership(Person who) {
        return accounts.lock(who.id()).flatMap(account -> businesses.membership(account.id()));
    }

    /** @return whether this can be an answer; only then it is recorded */
    public boolean answer(Person who, BusinessQuestion question, String answer) {
        var accepted = question.accepts(answer);
        if (accepted) {
            record(who, question, answer);
        }
        return accepted;
    }

    public void skip(Person who, BusinessQuestion question) {
        record(who, question, Answerable.SKIPPED);
    }

    private void record(Person who, BusinessQuestion question, String answer) {
        var business = businesses
                .membership(who.id())
                .orElseThrow(() -> new NoSuchElementException("Belongs to no business"))
                .business();
        var now = clock.instant();
        rows.persist(new BusinessAnswer(business, question.name(), answer, now));
        if (question == BusinessQuestion.TRADE && !answer.equals(Answerable.SKIPPED)) {
            var section = Trade.valueOf(answer).section().orElse("");
            rows.persist(new BusinessAnswer(business, BusinessAnswer.KBLI, Trade.KBLI_VERSION + ":" + section, now));
        }
        rows.flush();
        traits.tellMembers(business);
    }

    private Business business(UUID id) {
        var entity = entity(id);
        return new Business(entity.name(), entity.joinCode(), businesses.members(id), answers(id, clock.instant()));
    }

    private BusinessEntity entity(UUID id) {
        return businesses.findById(id).orElseThrow();
    }

    private Map<BusinessQuestion, Answer> answers(UUID business, Instant at) {
        var held = new EnumMap<BusinessQuestion, Answer>(BusinessQuestion.class);
        businesses.answersUntil(business, at).stream()
                .filter(given -> !given.question().equals(BusinessAnswer.KBLI))
                .forEach(given -> held.put(BusinessQuestion.valueOf(given.question()), given.answer()));
        return held;
    }

    @Override
    public Set<String> tables() {
        return Set.of("business", "business_member", "business_answer");
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecords> about(Person who) {
        var memberships = businesses.memberships(who.id()).stream()
                .map(membership -> PersonalRecords.row(
                        "business", entity(membership.business()).name(),
                        "since", membership.since(),
                        "until", membership.until().orElse(null)))
                .toList();
        return List.of(
                new PersonalRecords("businesses", memberships), new PersonalRecords("business-answers", answers(who)));
    }

    /** What stands for one's business now; a former one is a matter of those who are in it. */
    private List<Map<String, Object>> answers(Person who) {
        return of(who).stream()
                .flatMap(business -> business.answers().entrySet().stream())
                .map(given -> texts.row(given.getKey(), given.getValue(), who.language()))
                .toList();
    }

    /** A business that nobody belongs to any more goes with the last one who did. */
    @Override
    public void erase(Erasure erasure) {
        var account = erasure.account();
        var former = businesses.everOf(account);
        teller.lock(former);
        businesses.deleteMembershipsOf(account);
        former.forEach(business -> teller.changed(business, clock.instant()));
        former.stream().filter(business -> businesses.members(business) == 0).forEach(business -> {
            businesses.deleteMembershipsIn(business);
            businesses.deleteAnswersOf(business);
            businesses.delete(business);
        });
    }
}
