package id.melek.account;

import id.melek.account.TraitsChanged.Traits;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells what is known about a learner, after they said something new. */
@Component
class TraitsTeller {

    private static final Set<String> MUCH = Set.of("MUCH", "CANNOT");

    private final KeyLinkRepository keys;
    private final PersonAnswerRepository answers;
    private final BusinessRepository businesses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TraitsTeller(
            KeyLinkRepository keys,
            PersonAnswerRepository answers,
            BusinessRepository businesses,
            ApplicationEventPublisher events,
            Clock clock) {
        this.keys = keys;
        this.answers = answers;
        this.businesses = businesses;
        this.events = events;
        this.clock = clock;
    }

    void tell(AccountId learner) {
        var now = clock.instant();
        keys.keyOf(learner).ifPresent(key -> events.publishEvent(new TraitsChanged(key, traits(learner, now), now)));
    }

    void tellMembers(UUID business) {
        businesses.memberAccounts(business).forEach(this::tell);
    }

    private Traits traits(AccountId learner, Instant now) {
        var said = answers.until(learner, now);
        var business = businesses
                .membership(learner)
                .map(membership -> businesses.answersUntil(membership.business(), now))
                .orElse(List.of());
        return new Traits(
                latest(said, Question.GENDER),
                latest(said, Question.BIRTH_YEAR).map(Year::parse),
                disabled(said),
                latest(business, BusinessQuestion.TRADE)
                        .flatMap(trade -> Trade.valueOf(trade).section()),
                latest(business, BusinessQuestion.SIZE),
                given(said, Question.ORDERS).findFirst().map(ways -> !ways.equals(Answerable.NONE)));
    }

    /** Yes after the first difficulty; no only when all six were answered. */
    private static Optional<Boolean> disabled(List<PersonAnswer> said) {
        var latest = Question.WASHINGTON_GROUP.stream()
                .flatMap(question -> latest(said, question).stream())
                .toList();
        if (latest.stream().anyMatch(MUCH::contains)) {
            return Optional.of(true);
        }
        return latest.size() == Question.WASHINGTON_GROUP.size() ? Optional.of(false) : Optional.empty();
    }

    private static Optional<String> latest(List<PersonAnswer> said, Question question) {
        return given(said, question).reduce((earlier, later) -> later);
    }

    private static Stream<String> given(List<PersonAnswer> said, Question question) {
        return said.stream()
                .filter(given -> given.question() == question)
                .map(PersonAnswer::answer)
                .filter(given -> !given.isSkipped())
                .map(Answer::value);
    }

    private static Optional<String> latest(List<BusinessAnswer> said, BusinessQuestion question) {
        return said.stream()
                .filter(given -> given.question().equals(question.name()))
                .map(BusinessAnswer::answer)
                .filter(given -> !given.isSkipped())
                .map(Answer::value)
                .reduce((earlier, later) -> later);
    }
}
