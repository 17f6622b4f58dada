package id.melek.catalog;

import id.melek.base.OncePerRequest;
import id.melek.base.Reading;
import id.melek.catalog.TrackRepository.StoredTrack;
import id.melek.pack.Competence;
import id.melek.pack.FormName;
import id.melek.pack.Question;
import id.melek.pack.Track;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Service;

/** The tracks: open to everyone but the key of their forms, which no screen may show. */
@Service
@Reading
public class Tracks {

    /** What is asked once a request. */
    static final String NEWEST = "newest tracks";

    private record Text(UUID version, String language) {}

    private record Items(UUID version, FormName form, String language) {}

    private final TrackRepository tracks;
    private final Courses courses;
    private final ConcurrentMap<Text, StoredTrack> texts = new ConcurrentHashMap<>();
    private final ConcurrentMap<Items, List<Question>> items = new ConcurrentHashMap<>();
    private final ConcurrentMap<UUID, Map<String, Competence>> competences = new ConcurrentHashMap<>();

    Tracks(TrackRepository tracks, Courses courses) {
        this.tracks = tracks;
        this.courses = courses;
    }

    /** The newest version of every track that has a published course, selling first. */
    public List<TrackOutline> published(Locale language) {
        var newest = newestVersions();
        return Arrays.stream(Track.values())
                .flatMap(track -> Optional.ofNullable(newest.get(track.key())).stream())
                .flatMap(version -> outline(version, language).stream())
                .filter(track -> !track.courses().isEmpty())
                .toList();
    }

    public Optional<TrackOutline> newest(String track, Locale language) {
        return Optional.ofNullable(newestVersions().get(track)).flatMap(version -> outline(version, language));
    }

    private Map<String, UUID> newestVersions() {
        return OncePerRequest.answer(NEWEST, tracks::newestVersions);
    }

    /** The version a learner's forms are of. */
    public TrackOutline version(TrackVersionId version, Locale language) {
        return outline(version.value(), language).orElseThrow();
    }

    /** The items of one form with their key, in their order. */
    public List<Question> items(TrackVersionId version, FormName form, Locale language) {
        return items.computeIfAbsent(
                new Items(version.value(), form, language.getLanguage()),
                wanted -> QuestionJson.read(tracks.items(wanted.version(), wanted.form(), wanted.language())
                        .orElseThrow()));
    }

    /** What each item of both forms is about, by its id. */
    public Map<String, Competence> competences(TrackVersionId version) {
        return competences.computeIfAbsent(version.value(), tracks::competences);
    }

    private Optional<TrackOutline> outline(UUID version, Locale language) {
        var wanted = new Text(version, language.getLanguage());
        var stored = texts.computeIfAbsent(
                wanted, text -> tracks.text(text.version(), text.language()).orElse(null));
        return Optional.ofNullable(stored)
                .map(text -> new TrackOutline(
                        new TrackVersionId(version),
                        text.track(),
                        text.language(),
                        text.title(),
                        text.summary(),
                        text.courses().stream()
                                .filter(courses::isOffered)
                                .flatMap(course -> courses.newest(course, language).stream())
                                .toList()));
    }
}
