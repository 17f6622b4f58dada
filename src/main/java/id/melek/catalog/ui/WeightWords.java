package id.melek.catalog.ui;

import com.vaadin.flow.component.Component;
import id.melek.catalog.Weight;

/** What a download costs, as people count it: whole kilobytes, rounded up; "12 KB, with pictures 40 KB". */
public final class WeightWords {

    private WeightWords() {}

    /** In the language of the page that the component stands on. */
    public static String of(Weight weight, Component on) {
        var opened = weight.pictures() == 0
                ? on.getTranslation("catalog.weight.text", kilobytes(weight.text()))
                : on.getTranslation("catalog.weight.pictures", kilobytes(weight.text()), kilobytes(weight.opened()));
        return weight.played() == 0
                ? opened
                : opened + on.getTranslation("catalog.weight.played", kilobytes(weight.played()));
    }

    private static int kilobytes(int bytes) {
        return (bytes + 1023) / 1024;
    }
}
