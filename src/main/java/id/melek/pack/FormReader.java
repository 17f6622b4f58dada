package id.melek.pack;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the two forms of a track: six short items each, nothing in both. */
final class FormReader {

    /** What can be said in one breath or two, and still be read on a small screen. */
    private static final int LONGEST_TEXT = 320;

    private static final int LONGEST_OPTION = 140;

    private final PackFolder files;
    private final FaultList faults;
    private final Set<Locale> languages;

    FormReader(PackFolder files, FaultList faults, Set<Locale> languages) {
        this.files = files;
        this.faults = faults;
        this.languages = languages;
    }

    Map<FormName, Map<Locale, List<ReadQuestion>>> read() {
        var forms = new EnumMap<FormName, Map<Locale, List<ReadQuestion>>>(FormName.class);
        for (var form : FormName.values()) {
            var items = new LinkedHashMap<Locale, List<ReadQuestion>>();
            languages.forEach(language -> items.put(language, items(TrackFiles.form(language, form))));
            inStep(form, items);
            forms.put(form, items);
        }
        languages.forEach(language -> nothingTwice(forms, language));
        return forms;
    }

    private List<ReadQuestion> items(String file) {
        var here = faults.of(file);
        var source = files.text(file);
        if (source == null) {
            if (!files.has(file)) {
                here.add(FaultKind.FORM_MISSING.of());
            }
            return List.of();
        }
        var items = new QuestionMaker(here, false).read(source);
        if (items.size() != TrackPack.ITEMS) {
            here.add(FaultKind.ITEMS.of(items.size(), TrackPack.ITEMS));
        }
        items.forEach(item -> check(item, here));
        return items;
    }

    private static void check(ReadQuestion read, FileFaults here) {
        brief(read, read.question().text(), LONGEST_TEXT, here);
        switch (read.question()) {
            case Question.SingleChoice choice -> {
                choice.options().forEach(option -> brief(read, option.text(), LONGEST_OPTION, here));
                if (choice.options().stream().anyMatch(option -> option.weight() != 0 && option.weight() != 100)) {
                    here.add(read.line(), FaultKind.HALF_RIGHT_ITEM.of());
                }
            }
            case Question.TrueFalse ignored -> {}
            default -> here.add(read.line(), FaultKind.ITEM_KIND.of());
        }
    }

    private static void brief(ReadQuestion read, String text, int longest, FileFaults here) {
        if (text.length() > longest) {
            here.add(read.line(), FaultKind.READ_ALOUD.of(Quoted.text(text), text.length(), longest));
        }
    }

    private void inStep(FormName form, Map<Locale, List<ReadQuestion>> items) {
        var english = items.get(Packs.ENGLISH);
        if (english != null) {
            new LanguagesInStep(faults)
                    .compare(
                            TrackFiles.form(Packs.ENGLISH, form),
                            items.getOrDefault(Packs.INDONESIAN, List.of()),
                            english);
        }
    }

    /** Nobody answers the same item twice, so none stands in both forms, nor in one form twice. */
    private void nothingTwice(Map<FormName, Map<Locale, List<ReadQuestion>>> forms, Locale language) {
        var ids = new HashSet<String>();
        var texts = new HashMap<String, String>();
        forms.forEach((form, items) -> {
            var here = faults.of(TrackFiles.form(language, form));
            items.getOrDefault(language, List.of()).forEach(read -> nothingTwice(read, ids, texts, here));
        });
    }

    private static void nothingTwice(ReadQuestion read, Set<String> ids, Map<String, String> texts, FileFaults here) {
        var id = read.question().id();
        if (!id.isEmpty() && !ids.add(id)) {
            here.add(read.line(), FaultKind.ITEM_ID_TAKEN.of(Quoted.text(id)));
        }
        var other = texts.putIfAbsent(Question.ShortText.plain(read.question().text()), id);
        if (other != null) {
            here.add(read.line(), FaultKind.SAME_WORDS.of(Quoted.text(other)));
        }
    }
}
