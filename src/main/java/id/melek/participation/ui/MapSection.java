package id.melek.participation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.melek.participation.FigureMap;
import id.melek.participation.FigureTable;
import id.melek.participation.FigureTable.Row;
import id.melek.participation.MapPicture;
import id.melek.participation.PictureKind;
import id.melek.region.Region;
import id.melek.region.Settlement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The map of a region's parts, its legend, and the three classes side by side. */
class MapSection extends Section {

    private final FigureTable table;
    private final Look look;

    MapSection(FigureTable table, Look look, FigureMap map) {
        this.table = table;
        this.look = look;
        addClassName("map");
        var picture = map.picture(look.settlement());
        var three = Stream.of(Settlement.values())
                .map(settlement -> map.picture(Optional.of(settlement)))
                .toList();
        add(new H2(getTranslation("participation.map")), classes());
        add(
                new Paragraph(picture.title()),
                mapElement(picture),
                legend(Stream.concat(Stream.of(picture), three.stream()).toList()));
        add(new Paragraph(getTranslation("participation.map.hint")));
        add(new PictureLinks(PictureKind.MAP, table.total().region(), look));
        addThoseWithoutShape(picture);
        add(new H3(getTranslation("participation.map.side-by-side")), sideBySide(three));
    }

    private Nav classes() {
        var classes = new Nav();
        classes.addClassName("period-bar");
        classes.setAriaLabel(getTranslation("participation.map.classes"));
        classes.add(link(Optional.empty(), getTranslation("participation.all")));
        for (var settlement : Settlement.values()) {
            classes.add(link(Optional.of(settlement), getTranslation("participation.settlement." + settlement)));
        }
        return classes;
    }

    private Anchor link(Optional<Settlement> settlement, String text) {
        var link = FigureLinks.to(table.total().region(), look.of(settlement), text);
        if (settlement.equals(look.settlement())) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private MapElement mapElement(MapPicture picture) {
        Map<String, Region> byCode =
                table.parts().stream().map(Row::region).collect(Collectors.toMap(Region::code, part -> part));
        return new MapElement(picture.opening(
                code -> FigureLinks.path(byCode.getOrDefault(code, table.total().region()), look.elsewhere())));
    }

    /** Of all pictures: the classes are the same, and each sign is explained once. */
    private static UnorderedList legend(List<MapPicture> pictures) {
        var texts = new HashSet<String>();
        var legend = new UnorderedList();
        legend.addClassName("map-legend");
        pictures.stream()
                .flatMap(picture -> picture.patches().stream())
                .filter(patch -> texts.add(patch.text()))
                .forEach(patch -> legend.add(new ListItem(new Drawn(patch.svg(), "patch"), new Span(patch.text()))));
        return legend;
    }

    private void addThoseWithoutShape(MapPicture picture) {
        if (!picture.withoutShape().isEmpty()) {
            var list = new UnorderedList();
            picture.withoutShape().forEach(part -> list.add(new ListItem(part.label())));
            add(new Paragraph(getTranslation("participation.map.without-shape")), list);
        }
    }

    private Div sideBySide(List<MapPicture> pictures) {
        var three = new Div();
        three.addClassName("small-maps");
        for (int i = 0; i < pictures.size(); i++) {
            var title = new Paragraph(getTranslation("participation.settlement." + Settlement.values()[i]));
            three.add(new Div(title, new Drawn(pictures.get(i).beside(), "small-map")));
        }
        return three;
    }
}
