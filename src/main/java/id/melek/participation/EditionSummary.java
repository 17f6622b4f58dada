package id.melek.participation;

import id.melek.participation.EditionContent.Aim;
import id.melek.participation.EditionContent.Part;
import id.melek.region.Settlement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an edition says in sentences: what happened, and what is asked of its reader. */
final class EditionSummary {

    private final EditionContent content;
    private final EditionWords words;

    EditionSummary(EditionContent content, EditionWords words) {
        this.content = content;
        this.words = words;
    }

    /** Three: who came, who completed, who is reached. */
    List<String> sentences() {
        return List.of(came(), completed(), reached());
    }

    private String came() {
        if (content.total().empty()) {
            return words.say("participation.edition.sentence.nobody", content.name());
        }
        int before = content.month(content.month().minusMonths(1))
                .map(month -> month.of(Indicator.REGISTERED).all())
                .orElse(0);
        return words.say(
                "participation.edition.sentence.came",
                words.month(content.month()),
                words.count(content.last().of(Indicator.REGISTERED).all()),
                content.name(),
                words.count(before),
                words.count(content.last().of(Indicator.ENROLLED).all()),
                words.count(content.last().of(Indicator.CERTIFIED).all()));
    }

    private String completed() {
        var rate = content.completionRate(content.cohort());
        var month = words.month(content.cohort());
        return rate.isPresent()
                ? words.say("participation.edition.sentence.completed", month, words.percent(rate))
                : words.say("participation.edition.sentence.completed.none", month);
    }

    private String reached() {
        var rural = content.total().reach(Settlement.RURAL);
        var urban = content.total().reach(Settlement.URBAN);
        return rural.isPresent() && urban.isPresent()
                ? words.say("participation.edition.sentence.reached", words.rate(rural), words.rate(urban))
                : words.say("participation.edition.sentence.reached.none", content.name());
    }

    /** How many businesses take part, and what part that is of those counted; nothing where none were told of. */
    Optional<String> businesses() {
        var total = content.total();
        if (total.empty() || !total.tells(Indicator.BUSINESSES)) {
            return Optional.empty();
        }
        var count = words.say(
                "participation.edition.businesses",
                words.count(total.of(Indicator.BUSINESSES).all()),
                words.count(total.of(Indicator.BUSINESSES_ENROLLED).all()));
        return Optional.of(count + " " + rate(total));
    }

    /** Who did everything and waits for a trainer; nothing where that was not counted. */
    Optional<String> awaiting() {
        var total = content.total();
        return total.empty() || !total.tells(Indicator.AWAITING_REVIEW)
                ? Optional.empty()
                : Optional.of(words.say(
                        "participation.edition.awaiting",
                        words.count(total.of(Indicator.AWAITING_REVIEW).all())));
    }

    private String rate(Part total) {
        var counted = total.counted();
        var rate = total.participationRate();
        return counted == null || rate.isEmpty()
                ? words.say("participation.edition.businesses.none-counted")
                : words.say(
                        "participation.edition.businesses.rate",
                        words.share(rate.getAsDouble()),
                        words.count(counted.businesses()),
                        words.source(counted));
    }

    List<String> asked(List<Aim> furthest) {
        var asked = new ArrayList<String>();
        content.targets().stream()
                .filter(aim -> aim.pace() < 1)
                .findFirst()
                .ifPresent(aim -> asked.add(words.say(
                        "participation.edition.asked.target",
                        words.indicator(aim.indicator()),
                        words.period(aim.period()),
                        words.count(aim.gap()))));
        if (!furthest.isEmpty()) {
            var names = furthest.stream().map(Aim::name).distinct().collect(Collectors.joining(", "));
            asked.add(words.say("participation.edition.asked.places", names));
        }
        if (content.targets().isEmpty() && content.places().isEmpty()) {
            asked.add(words.say("participation.edition.asked.set-targets"));
        }
        asked.add(words.say("participation.edition.asked.check"));
        asked.add(words.say("participation.edition.asked.sign"));
        return asked;
    }
}
