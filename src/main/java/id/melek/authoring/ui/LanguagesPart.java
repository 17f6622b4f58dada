package id.melek.authoring.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import id.melek.authoring.LanguageGaps;
import id.melek.authoring.LanguageGaps.Gap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the English text of a lesson lacks beside the Indonesian one, as both are at this moment. */
class LanguagesPart extends Section {

    private final Map<String, String> texts = new HashMap<>();
    private List<Gap> shown = List.of();

    LanguagesPart() {
        addClassName("gaps");
        getElement().setAttribute("aria-live", "polite");
    }

    /** A text as it is now; only what changes is told again. */
    void write(String language, String text) {
        texts.put(language, text);
        var gaps = LanguageGaps.of(texts.getOrDefault("id", ""), texts.getOrDefault("en", ""));
        if (!gaps.equals(shown) || getElement().getChildCount() == 0) {
            shown = gaps;
            show();
        }
    }

    private void show() {
        removeAll();
        if (shown.isEmpty()) {
            add(new Paragraph(getTranslation("authoring.gaps.none")));
        } else if (shown.getFirst().kind() == LanguageGaps.Kind.ALL) {
            add(new Paragraph(getTranslation("authoring.gaps.all.en")));
        } else {
            var list = new UnorderedList();
            shown.forEach(gap -> list.add(new ListItem(words(gap))));
            add(new Paragraph(getTranslation("authoring.gaps.en")), list);
        }
    }

    private String words(Gap gap) {
        var key = "authoring.gap." + gap.kind().name().toLowerCase(Locale.ROOT);
        return switch (gap.kind()) {
            case ALL -> getTranslation("authoring.gaps.all.en");
            case TITLE -> getTranslation(key);
            case MEDIA -> getTranslation(key, gap.name());
            case CALL_OUTS ->
                getTranslation(key, gap.there(), gap.wanted(), getTranslation("player.callout." + gap.name()));
            case HEADINGS, STEPS, PARAGRAPHS -> getTranslation(key, gap.there(), gap.wanted());
        };
    }
}
