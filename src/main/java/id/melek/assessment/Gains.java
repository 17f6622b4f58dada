package id.melek.assessment;

import id.melek.account.AccountId;
import id.melek.account.Person;
import id.melek.assessment.FormRepository.MarkedItem;
import id.melek.assessment.Gain.Framework;
import id.melek.assessment.Gain.OfCompetence;
import id.melek.base.Reading;
import id.melek.catalog.TrackVersionId;
import id.melek.catalog.Tracks;
import id.melek.pack.Competence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What people could before and can after; each method answers for the person who asks, and for nobody else. */
@Service
@Reading
public class Gains {

    private final FormRepository forms;
    private final Tracks tracks;

    Gains(FormRepository forms, Tracks tracks) {
        this.forms = forms;
        this.tracks = tracks;
    }

    /** Empty until both forms of the track are answered. */
    public Optional<Gain> of(Person who, String track) {
        return of(who.id(), track);
    }

    Optional<Gain> of(AccountId who, String track) {
        var before = forms.completed(who, track, FormMoment.BEFORE);
        var after = forms.completed(who, track, FormMoment.AFTER);
        return before.isEmpty() || after.isEmpty() ? Optional.empty() : Optional.of(gain(track, before, after));
    }

    private Gain gain(String track, List<MarkedItem> before, List<MarkedItem> after) {
        var about = tracks.competences(new TrackVersionId(before.getFirst().version()));
        var competences = Stream.concat(
                        by(Framework.DIGCOMP, Competence::area, about, before, after),
                        by(Framework.KOMINFO, Competence::kominfo, about, before, after))
                .toList();
        return new Gain(track, points(before), points(after), competences);
    }

    private static Points points(List<MarkedItem> items) {
        return new Points((int) items.stream().filter(MarkedItem::right).count(), items.size());
    }

    private static Stream<OfCompetence> by(
            Framework framework,
            Function<Competence, String> name,
            Map<String, Competence> about,
            List<MarkedItem> before,
            List<MarkedItem> after) {
        var then = grouped(name, about, before);
        var now = grouped(name, about, after);
        return then.entrySet().stream()
                .map(one -> new OfCompetence(
                        framework,
                        one.getKey(),
                        points(one.getValue()),
                        points(now.getOrDefault(one.getKey(), List.of()))));
    }

    private static Map<String, List<MarkedItem>> grouped(
            Function<Competence, String> name, Map<String, Competence> about, List<MarkedItem> items) {
        var groups = new TreeMap<String, List<MarkedItem>>();
        for (var item : items) {
            var competence = about.get(item.item());
            if (competence != null) {
                groups.computeIfAbsent(name.apply(competence), one -> new ArrayList<>())
                        .add(item);
            }
        }
        return groups;
    }
}
