package id.melek.catalog.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import id.melek.base.ui.PageLink;
import id.melek.catalog.TrackOutline;
import id.melek.catalog.TrackPaths;
import java.util.List;

/** Tracks to choose from, each with what it takes: courses, minutes and kilobytes. */
public class TrackCards extends UnorderedList {

    /** @param recommendsFirst marks the first one as a good beginning */
    public TrackCards(List<TrackOutline> tracks, boolean recommendsFirst) {
        addClassNames("cards", "track-cards");
        tracks.forEach(track -> add(card(track, recommendsFirst && track == tracks.getFirst())));
    }

    private ListItem card(TrackOutline track, boolean recommended) {
        var title = new PageLink(TrackPaths.track(track.track()), track.title());
        var cost = new Paragraph(getTranslation(
                "catalog.track.cost", track.courses().size(), track.minutes(), WeightWords.of(track.weight(), this)));
        cost.addClassName("cost");
        var card = new ListItem();
        if (recommended) {
            var good = new Paragraph(getTranslation("catalog.track.recommended"));
            good.addClassName("subject");
            card.add(good);
        }
        card.add(new H3(title), new Paragraph(track.summary()), cost);
        return card;
    }
}
