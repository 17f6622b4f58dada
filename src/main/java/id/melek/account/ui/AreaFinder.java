package id.melek.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.RegionLevel;
import id.melek.region.Regions;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chooses a province, regency or city by some letters of its name. */
class AreaFinder extends Composite<Div> {

    private static final int LETTERS = 2;

    private final Regions regions;
    private final Consumer<Optional<Region>> onChange;
    private final Finder<Region> finder;
    private final Div chosenPlace = new Div();
    private final Paragraph complaint = new Paragraph();
    private @Nullable Region chosen;

    /** @param id of the question: also the end of the keys of its label and hint */
    AreaFinder(String id, Regions regions, Consumer<Optional<Region>> onChange) {
        this(id, regions, regions::searchAreas, onChange);
    }

    /** Finds the nation too, by its name. */
    static AreaFinder ofScopes(String id, Regions regions) {
        return new AreaFinder(id, regions, regions::searchScopes, found -> {});
    }

    private AreaFinder(String id, Regions regions, Finder.Search<Region> search, Consumer<Optional<Region>> onChange) {
        this.regions = regions;
        this.onChange = onChange;
        finder = new Finder<>(id, LETTERS, search, this::line, this::choose);
        complaint.addClassName("complaint");
        complaint.getElement().setAttribute("role", "alert");
        getContent().add(finder, chosenPlace, complaint);
    }

    private Finder.Line line(Region area) {
        var place = regions.path(area.id()).stream()
                .filter(above ->
                        above.level() != RegionLevel.NATION && !above.id().equals(area.id()))
                .map(Region::name)
                .collect(Collectors.joining(", "));
        return new Finder.Line(area.name(), place);
    }

    private void choose(Region area) {
        chosen = area;
        complain(null);
        finder.clear();
        finder.setVisible(false);
        chosenPlace.add(new Chosen(line(area), this::chooseAgain));
        onChange.accept(Optional.of(area));
    }

    private void chooseAgain() {
        chosen = null;
        chosenPlace.removeAll();
        finder.clear();
        finder.setVisible(true);
        finder.focus();
        onChange.accept(Optional.empty());
    }

    @Nullable RegionId chosen() {
        return chosen == null ? null : chosen.id();
    }

    void complain(@Nullable String key) {
        complaint.setText(key == null ? "" : getTranslation(key));
    }

    void focus() {
        finder.focus();
    }
}
