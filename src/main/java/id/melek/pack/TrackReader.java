package id.melek.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads one track from its folder, file by file, and notes every fault on the way. */
final class TrackReader {

    private final String slug;
    private final PackFolder files;
    private final FaultList faults;

    private TrackReader(String slug, PackFolder files, FaultList faults) {
        this.slug = slug;
        this.files = files;
        this.faults = faults;
    }

    /** @param root a folder that is there, and no link */
    static TrackReading read(String slug, Path root) {
        var faults = new FaultList();
        return PackFolder.open(root, PackShape.TRACK, faults)
                .map(files -> new TrackReader(slug, files, faults).read())
                .orElseGet(() -> new TrackReading.Faulty(faults.sorted()));
    }

    private TrackReading read() {
        var known = Track.keys().indexOf(slug);
        if (known < 0) {
            faults.of(TrackFiles.TRACK)
                    .add(FaultKind.NO_TRACK.of(Quoted.text(slug)).or(Quoted.orRather(slug, Track.keys())));
        }
        var yaml = yaml(TrackFiles.TRACK);
        yaml.allow(List.of("courses", "id", "en"));
        var courses = courses(yaml);
        var texts = texts(yaml);
        var forms = new FormReader(files, faults, texts.keySet()).read();
        var competences = competences(forms);
        return faults.isEmpty()
                ? new TrackReading.Sound(new TrackPack(
                        Track.values()[known], courses, texts, trackForms(forms), competences, files.hash()))
                : new TrackReading.Faulty(faults.sorted());
    }

    private YamlMap yaml(String file) {
        var here = faults.of(file);
        var text = files.text(file);
        if (text == null && !files.has(file)) {
            here.add(FaultKind.TRACK_FILE_MISSING.of());
        }
        return text == null ? YamlMap.none(here) : YamlMap.parse(text, 0, here);
    }

    private static List<String> courses(YamlMap yaml) {
        var slugs = yaml.texts("courses", 1);
        var seen = new HashSet<String>();
        for (var course : slugs) {
            if (!course.isEmpty() && !PackPaths.isSlug(course)) {
                yaml.fault("courses", FaultKind.NO_COURSE_FOLDER.of(Quoted.text(course)));
            } else if (!seen.add(course)) {
                yaml.fault("courses", FaultKind.HOLDS_TWICE.of("courses", Quoted.text(course)));
            }
        }
        return slugs;
    }

    private Map<Locale, TrackText> texts(YamlMap yaml) {
        var texts = new LinkedHashMap<Locale, TrackText>();
        texts.put(Packs.INDONESIAN, text(yaml.map("id")));
        if (yaml.has("en") || files.has(TrackFiles.form(Packs.ENGLISH, FormName.A))) {
            texts.put(Packs.ENGLISH, text(yaml.map("en")));
        }
        return texts;
    }

    private static TrackText text(YamlMap yaml) {
        yaml.allow(List.of("title", "summary"));
        return new TrackText(yaml.line("title", Longest.TITLE), yaml.text("summary", Longest.SUMMARY));
    }

    /** What each item of both forms is about; the same place in both forms is about the same. */
    private Map<String, Competence> competences(Map<FormName, Map<Locale, List<ReadQuestion>>> forms) {
        var yaml = yaml(TrackFiles.COMPETENCES);
        var a = ids(forms, FormName.A);
        var b = ids(forms, FormName.B);
        var all = new ArrayList<>(a);
        all.addAll(b);
        if (yaml.isRead()) {
            yaml.allow(all);
        }
        var competences = new LinkedHashMap<String, Competence>();
        all.forEach(item -> competences.put(item, competence(yaml, item)));
        for (int place = 0; place < Math.min(a.size(), b.size()); place++) {
            parallel(yaml, place, competences, a.get(place), b.get(place));
        }
        return competences;
    }

    private static Competence competence(YamlMap yaml, String item) {
        var about = yaml.map(item);
        about.allow(List.of("digcomp", "kominfo"));
        var competence = new Competence(about.text("digcomp"), about.text("kominfo"));
        if (!competence.digcomp().matches("|[1-5]\\.[1-6]")) {
            about.fault("digcomp", FaultKind.DIGCOMP_OF_ITEM.of(Quoted.text(competence.digcomp())));
        }
        if (!competence.kominfo().isEmpty() && !Competences.PILLARS.contains(competence.kominfo())) {
            about.fault(
                    "kominfo",
                    FaultKind.UNKNOWN_PILLAR
                            .of(Quoted.text(competence.kominfo()))
                            .or(Quoted.orRather(competence.kominfo(), Competences.PILLARS)));
        }
        return competence;
    }

    private static void parallel(YamlMap yaml, int place, Map<String, Competence> all, String a, String b) {
        if (yaml.has(a) && yaml.has(b) && !String.valueOf(all.get(a)).equals(String.valueOf(all.get(b)))) {
            yaml.fault(b, FaultKind.NOT_PARALLEL.of(place + 1, Quoted.text(a)));
        }
    }

    private static List<String> ids(Map<FormName, Map<Locale, List<ReadQuestion>>> forms, FormName form) {
        return forms.getOrDefault(form, Map.of()).getOrDefault(Packs.INDONESIAN, List.of()).stream()
                .map(read -> read.question().id())
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    private static List<TrackForm> trackForms(Map<FormName, Map<Locale, List<ReadQuestion>>> forms) {
        var made = new EnumMap<FormName, TrackForm>(FormName.class);
        forms.forEach((name, languages) -> {
            var items = new LinkedHashMap<Locale, List<Question>>();
            languages.forEach((language, read) -> items.put(
                    language, read.stream().map(ReadQuestion::question).toList()));
            made.put(name, new TrackForm(name, items));
        });
        return List.copyOf(made.values());
    }
}
