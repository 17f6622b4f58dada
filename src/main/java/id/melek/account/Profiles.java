package id.melek.account;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What learners said about themselves, with the day on which they said it. */
@Service
@Transactional
public class Profiles implements PersonalData {

    private static final int YOUNGEST = 10;
    private static final int OLDEST = 110;

    private final PersonAnswerRepository answers;
    private final AnswerTexts texts;
    private final TraitsTeller traits;
    private final Clock clock;

    Profiles(PersonAnswerRepository answers, AnswerTexts texts, TraitsTeller traits, Clock clock) {
        this.answers = answers;
        this.texts = texts;
        this.traits = traits;
        this.clock = clock;
    }

    /** @return whether this can be an answer; only then it is recorded */
    public boolean answer(Person who, Question question, String answer) {
        var accepted = question.accepts(answer) && (question != Question.BIRTH_YEAR || isPlausibleBirth(answer));
        if (accepted) {
            record(who, question, answer);
        }
        return accepted;
    }

    private boolean isPlausibleBirth(String year) {
        var age = clock.instant().atZone(ZoneOffset.UTC).getYear() - Integer.parseInt(year);
        return age >= YOUNGEST && age <= OLDEST;
    }

    public void skip(Person who, Question question) {
        record(who, question, Answerable.SKIPPED);
    }

    private void record(Person who, Question question, String answer) {
        answers.save(new PersonAnswer(who.id(), question, answer, clock.instant()));
        traits.tell(who.id());
    }

    /** The latest answer to every question that was put, skipped ones among them. */
    @Transactional(readOnly = true)
    public Map<Question, Answer> of(Person who) {
        return at(who.id(), clock.instant());
    }

    /** The answers as they were held at a moment: figures of a month use those of that month. */
    @Transactional(readOnly = true)
    public Map<Question, Answer> at(AccountId account, Instant moment) {
        var held = new EnumMap<Question, Answer>(Question.class);
        answers.until(account, moment).forEach(given -> held.put(given.question(), given.answer()));
        return held;
    }

    @Override
    public Set<String> tables() {
        return Set.of("person_answer");
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecords> about(Person who) {
        var rows = answers.until(who.id(), clock.instant()).stream()
                .map(given -> texts.row(given.question(), given.answer(), who.language()))
                .toList();
        return List.of(new PersonalRecords("answers", rows));
    }

    @Override
    public void erase(Erasure erasure) {
        var account = erasure.account();
        answers.deleteOf(account);
    }
}
