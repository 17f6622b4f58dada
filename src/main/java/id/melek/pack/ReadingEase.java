package id.melek.pack;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** How long the sentences of a lesson are: the simplest sign of how easily it is read, and the same for both languages. */
final class ReadingEase {

    /** Words of the median sentence of a lesson; what is above it is hard to read on a phone. */
    static final int AIM = 14;

    private static final String BLOCKS = "p, li, td, th, figcaption, summary, h2, h3, h4";

    private ReadingEase() {}

    /** Words of the median sentence of these lessons together; 0 where there is none. */
    static double median(List<LessonText> lessons, Locale language) {
        var lengths = lessons.stream()
                .flatMap(lesson -> sentences(lesson.html(), language))
                .map(ReadingEase::words)
                .filter(words -> words > 0)
                .sorted()
                .toList();
        int middle = lengths.size() / 2;
        if (lengths.isEmpty()) {
            return 0;
        }
        return lengths.size() % 2 == 1 ? lengths.get(middle) : (lengths.get(middle - 1) + lengths.get(middle)) / 2.0;
    }

    /** Headings and tables are no sentences; an item of a list ends one. */
    private static Stream<String> sentences(String html, Locale language) {
        return Jsoup.parseBodyFragment(html).select("p, li").stream()
                .map(ReadingEase::withoutBlocks)
                .flatMap(block -> sentencesOf(block, language).stream());
    }

    private static String withoutBlocks(Element block) {
        var own = block.clone();
        own.select(BLOCKS).stream().filter(inner -> inner != own).forEach(Element::remove);
        return own.text();
    }

    private static List<String> sentencesOf(String block, Locale language) {
        var breaks = BreakIterator.getSentenceInstance(language);
        breaks.setText(block);
        var sentences = new ArrayList<String>();
        for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            sentences.add(block.substring(from, to));
        }
        return sentences;
    }

    private static long words(String sentence) {
        return Stream.of(sentence.split("\\s+"))
                .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
                .count();
    }
}
