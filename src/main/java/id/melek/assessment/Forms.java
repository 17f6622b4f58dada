package id.melek.assessment;

import id.melek.account.AccountId;
import id.melek.account.Accounts;
import id.melek.account.Erasure;
import id.melek.account.Person;
import id.melek.account.PersonalData;
import id.melek.account.PersonalRecords;
import id.melek.assessment.FormRepository.Run;
import id.melek.assessment.FormStanding.State;
import id.melek.base.Reading;
import id.melek.base.Uuids;
import id.melek.catalog.TrackVersionId;
import id.melek.catalog.Tracks;
import id.melek.pack.FormName;
import id.melek.pack.Packs;
import id.melek.pack.Question;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The forms before and after: for each person one of a track's two parallel forms by lot, and the other one at the end.
 * Answers are marked here, because the key never travels, and nobody is told what was right.
 */
@Service
@Transactional
public class Forms implements PersonalData {

    private final FormRepository forms;
    private final Gains gains;
    private final Tracks tracks;
    private final Marking marking;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final RandomGenerator lots;
    private final Clock clock;

    Forms(
            FormRepository forms,
            Gains gains,
            Tracks tracks,
            Marking marking,
            Accounts accounts,
            ApplicationEventPublisher events,
            RandomGenerator lots,
            Clock clock) {
        this.forms = forms;
        this.gains = gains;
        this.tracks = tracks;
        this.marking = marking;
        this.accounts = accounts;
        this.events = events;
        this.lots = lots;
        this.clock = clock;
    }

    /** The forms opened for this person so far. */
    @Reading
    public List<FormStanding> of(Person who) {
        return forms.of(who.id()).stream().map(Run::standing).toList();
    }

    /**
     * The person's form of that moment, opened now if it was not. When it is due is not decided here. Empty where there is
     * no such track, and for the form after without a completed one before: there would be nothing to compare.
     *
     * @param lessonsFinished in the track until now; only recorded
     */
    @Retryable(includes = DuplicateKeyException.class)
    public Optional<FormSheet> open(Person who, String track, FormMoment moment, int lessonsFinished) {
        return run(who, track, moment, lessonsFinished).map(run -> sheet(run, who.language()));
    }

    /** Skips the form of that moment as a whole; one that is completed stays completed. */
    @Retryable(includes = DuplicateKeyException.class)
    public void skip(Person who, String track, FormMoment moment, int lessonsFinished) {
        run(who, track, moment, lessonsFinished).filter(Run::isOpen).ifPresent(run -> forms.skip(run, clock.instant()));
    }

    /** Takes one act of this person; whoever calls has made sure that it is theirs. */
    @Retryable(
            includes = {DuplicateKeyException.class, PessimisticLockingFailureException.class},
            maxRetries = 5,
            delay = 20,
            jitter = 20)
    public FormReceipt take(AccountId who, FormAct act) {
        return forms.lock(who, act.run()).map(run -> take(run, act)).orElse(FormReceipt.NO_SUCH_FORM);
    }

    private Optional<Run> run(Person who, String track, FormMoment moment, int lessonsFinished) {
        return forms.find(who.id(), track, moment)
                .or(() -> (moment == FormMoment.BEFORE ? drawn(who, track) : parallel(who, track))
                        .map(drawn -> add(who, track, moment, drawn, lessonsFinished)));
    }

    /** Which form of which version a person gets. */
    private record Drawn(TrackVersionId version, FormName form) {}

    private Optional<Drawn> drawn(Person who, String track) {
        return tracks.newest(track, who.language())
                .map(newest -> new Drawn(newest.version(), lots.nextBoolean() ? FormName.A : FormName.B));
    }

    private Optional<Drawn> parallel(Person who, String track) {
        return forms.find(who.id(), track, FormMoment.BEFORE)
                .filter(before -> before.standing().is(State.COMPLETED))
                .map(before -> new Drawn(before.version(), before.form().other()));
    }

    private Run add(Person who, String track, FormMoment moment, Drawn drawn, int lessonsFinished) {
        var standing = new FormStanding(track, moment, drawn.version(), State.OPEN, 0);
        var run = new Run(Uuids.next(), who.id(), drawn.form(), lessonsFinished, clock.instant(), null, null, standing);
        forms.add(run);
        return run;
    }

    private FormSheet sheet(Run run, Locale language) {
        var items = items(run, language);
        return new FormSheet(
                run.id(),
                run.standing(),
                tracks.version(run.version(), language).language(),
                items.stream().map(PhoneQuestion::asWritten).toList(),
                forms.answers(run));
    }

    private List<Question> items(Run run, Locale language) {
        return tracks.items(run.version(), run.form(), language);
    }

    private FormReceipt take(Run run, FormAct act) {
        if (act.isSkip()) {
            return skip(run, act);
        }
        return items(run, Packs.INDONESIAN).stream()
                .filter(item -> item.id().equals(act.item()))
                .findFirst()
                .map(item -> answer(run, item, act))
                .orElse(FormReceipt.NO_SUCH_FORM);
    }

    private FormReceipt skip(Run run, FormAct act) {
        if (!run.isOpen()) {
            return FormReceipt.REPEATED;
        }
        forms.skip(run, clamped(act.at(), run));
        return FormReceipt.TAKEN;
    }

    private FormReceipt answer(Run run, Question item, FormAct act) {
        if (!run.isOpen() || forms.isTaken(run, act.id())) {
            return FormReceipt.REPEATED;
        }
        var happened = new FormAct(act.id(), act.run(), act.item(), act.answer(), clamped(act.at(), run));
        forms.answer(run, happened, marking.mark(item, act.answer()).right(), clock.instant());
        if (forms.answers(run).size() == items(run, Packs.INDONESIAN).size()) {
            complete(run);
        }
        return FormReceipt.TAKEN;
    }

    /** A phone's clock may be wrong, but nothing happened before the form was open or after it arrived here. */
    private Instant clamped(Instant at, Run run) {
        var now = clock.instant();
        return at.isBefore(run.openedAt()) ? run.openedAt() : at.isAfter(now) ? now : at;
    }

    private void complete(Run run) {
        var at = forms.lastAnswer(run);
        forms.complete(run, at);
        var track = run.standing().track();
        accounts.personKey(run.account())
                .ifPresent(person -> gains.of(run.account(), track)
                        .ifPresent(gain -> events.publishEvent(new GainMeasured(person, gain, at))));
    }

    @Override
    public Set<String> tables() {
        return Set.of("form_run", "form_answer");
    }

    @Override
    public List<PersonalRecords> about(Person who) {
        return List.of(new PersonalRecords(
                "forms",
                forms.of(who.id()).stream().map(run -> row(run, who.language())).toList()));
    }

    /** What was asked and answered; not what was right, so that the forms stay good for others. */
    private Map<String, Object> row(Run run, Locale language) {
        var row = new LinkedHashMap<String, Object>();
        row.put("track", tracks.version(run.version(), language).title());
        row.put("moment", run.standing().moment().name());
        row.put("form", run.form().name());
        row.put("opened", run.openedAt());
        Optional.ofNullable(run.skippedAt()).ifPresent(at -> row.put("skipped", at));
        Optional.ofNullable(run.completedAt()).ifPresent(at -> row.put("completed", at));
        var answers = forms.answers(run);
        row.put(
                "answers",
                items(run, language).stream()
                        .filter(item -> answers.containsKey(item.id()))
                        .map(item -> item.text() + " " + InWords.line(item, answers.getOrDefault(item.id(), List.of())))
                        .toList());
        return row;
    }

    @Override
    public void erase(Erasure erasure) {
        forms.erase(erasure.account());
    }
}
