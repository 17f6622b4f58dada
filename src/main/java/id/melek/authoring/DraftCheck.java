package id.melek.authoring;

import static java.util.Comparator.comparing;

import id.melek.pack.Fault;
import id.melek.pack.PackReading;
import id.melek.pack.Packs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a draft as the pack that it is to become, with what every pack is checked for and what only drafts can have. */
final class DraftCheck {

    private DraftCheck() {}

    static PackReading read(String slug, Map<String, byte[]> files) {
        var placeholders = NewCourse.placeholders(files);
        return switch (Packs.read(slug, files)) {
            case PackReading.Sound sound when placeholders.isEmpty() -> sound;
            case PackReading.Sound sound -> new PackReading.Faulty(placeholders);
            case PackReading.Faulty(var faults) -> new PackReading.Faulty(both(faults, placeholders));
        };
    }

    private static List<Fault> both(List<Fault> faults, List<Fault> placeholders) {
        var both = new ArrayList<>(faults);
        both.addAll(placeholders);
        both.sort(comparing(Fault::file).thenComparingInt(Fault::line));
        return both;
    }
}
