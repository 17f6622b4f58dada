package id.melek.pack;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One of a track's two forms: six short items that are read aloud, the same ones in every language.
 *
 * @param items by language; Indonesian is always there; each a single choice or a true/false
 */
public record TrackForm(FormName name, Map<Locale, List<Question>> items) {

    public TrackForm {
        items = Languages.ordered(items);
    }
}
