package id.melek.participation;

import org.jsoup.nodes.Element;

/** What is written into the body of an edition, from above. */
abstract class EditionBody {

    final Element report;
    final EditionWords words;

    EditionBody(Element report, EditionWords words) {
        this.report = report;
        this.words = words;
    }

    Element heading(String key) {
        return report.appendElement("h2").text(say(key));
    }

    void small(String key) {
        report.appendElement("h3").text(say(key));
    }

    void paragraph(String text) {
        report.appendElement("p").text(text);
    }

    void note(String text) {
        report.appendElement("p").addClass("note").text(text);
    }

    String say(String key, Object... parameters) {
        return words.say(key, parameters);
    }
}
