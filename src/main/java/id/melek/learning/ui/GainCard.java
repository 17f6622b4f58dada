package id.melek.learning.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.melek.assessment.Gain;
import id.melek.assessment.Gain.Framework;
import id.melek.assessment.Points;

/** What somebody knew before and knows now, in all and by competence; two counts, no verdict. */
class GainCard extends Article {

    GainCard(Gain gain) {
        addClassName("gain");
        var kind = gain.points() > 0 ? "more" : gain.points() == 0 ? "same" : "fewer";
        var lead = new Paragraph(getTranslation("learning.gain." + kind));
        lead.addClassName("lead");
        add(new H1(getTranslation("learning.gain.title")), lead);
        var all = new UnorderedList(
                line(getTranslation("learning.gain.before"), gain.before()),
                line(getTranslation("learning.gain.after"), gain.after()));
        all.addClassName("gain-all");
        add(all, new H2(getTranslation("learning.gain.by-subject")), bySubject(gain));
        var small = new Paragraph(getTranslation("learning.gain.note"));
        small.addClassName("small");
        add(small);
    }

    private UnorderedList bySubject(Gain gain) {
        var list = new UnorderedList();
        list.addClassName("gain-subjects");
        gain.in(Framework.KOMINFO)
                .forEach(one -> list.add(new ListItem(
                        new Span(getTranslation("learning.gain.kominfo." + one.competence()) + ": "),
                        new Span(getTranslation(
                                "learning.gain.from-to",
                                one.before().right(),
                                one.after().right(),
                                one.after().of())))));
        return list;
    }

    private ListItem line(String word, Points points) {
        var figure = new Span(getTranslation("learning.gain.of", points.right(), points.of()));
        figure.addClassName("gain-figure");
        return new ListItem(new Span(word + ": "), figure);
    }
}
