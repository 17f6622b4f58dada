package id.melek.pack;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A track as its authors wrote it, checked; docs/content-packs.md says what each part means.
 *
 * @param track the folder's name
 * @param courses slugs, in the order in which they are best taken
 * @param texts by language; Indonesian is always there
 * @param forms both
 * @param competences by item id, for the items of both forms
 * @param hash SHA-256 in hex over every path and byte of the folder: track and hash name a version
 */
public record TrackPack(
        Track track,
        List<String> courses,
        Map<Locale, TrackText> texts,
        List<TrackForm> forms,
        Map<String, Competence> competences,
        String hash) {

    /** Items in a form. */
    public static final int ITEMS = 6;

    public TrackPack {
        courses = List.copyOf(courses);
        texts = Languages.ordered(texts);
        forms = List.copyOf(forms);
        competences = Map.copyOf(competences);
    }
}
