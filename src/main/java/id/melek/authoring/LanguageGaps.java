package id.melek.authoring;

import java.util.ArrayList;
import java.util.List;

/** What a translation of a lesson lacks. It counts parts and compares no words: it is for whoever translates, not for publishing. */
public final class LanguageGaps {

    private LanguageGaps() {}

    /** What can be lacking. */
    public enum Kind {
        /** There is no text at all. */
        ALL,
        TITLE,
        /** A picture, sound or video; the gap's name says which. */
        MEDIA,
        HEADINGS,
        /** Boxes of one kind; the gap's name is {@code tip}, {@code warning}, {@code example} or {@code try}. */
        CALL_OUTS,
        /** Items of lists. */
        STEPS,
        PARAGRAPHS
    }

    /**
     * @param name of what is lacking, where it has one
     * @param there how many the translation has
     * @param wanted how many the original has
     */
    public record Gap(Kind kind, String name, int there, int wanted) {}

    /**
     * @param original a lesson's Markdown, with its front matter
     * @param translation the same in the other language; empty where there is none yet
     */
    public static List<Gap> of(String original, String translation) {
        if (translation.isBlank()) {
            return original.isBlank() ? List.of() : List.of(new Gap(Kind.ALL, "", 0, 1));
        }
        var wanted = LessonParts.of(original);
        var there = LessonParts.of(translation);
        var gaps = new ArrayList<Gap>();
        if (wanted.hasTitle() && !there.hasTitle()) {
            gaps.add(new Gap(Kind.TITLE, "", 0, 1));
        }
        wanted.media().stream()
                .filter(name -> !there.media().contains(name))
                .forEach(name -> gaps.add(new Gap(Kind.MEDIA, name, 0, 1)));
        add(gaps, Kind.HEADINGS, "", there.headings(), wanted.headings());
        wanted.callOuts()
                .forEach((kind, number) ->
                        add(gaps, Kind.CALL_OUTS, kind, there.callOuts().getOrDefault(kind, 0), number));
        add(gaps, Kind.STEPS, "", there.items(), wanted.items());
        add(gaps, Kind.PARAGRAPHS, "", there.paragraphs(), wanted.paragraphs());
        return gaps;
    }

    private static void add(List<Gap> gaps, Kind kind, String name, int there, int wanted) {
        if (there < wanted) {
            gaps.add(new Gap(kind, name, there, wanted));
        }
    }
}
