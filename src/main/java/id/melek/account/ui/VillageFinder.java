package id.melek.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.RegionLevel;
import id.melek.region.Regions;
import id.melek.region.VillageMatch;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds one of 83,762 villages: first the regency or province, then three letters. A third of all villages share their
 * name with another, so the whole path stands with each.
 */
class VillageFinder extends Composite<FieldSet> {

    private static final int LETTERS = 3;

    private final Regions regions;
    private final AreaFinder area;
    private final Finder<VillageMatch> finder;
    private final Div chosenPlace = new Div();
    private final Paragraph complaint = new Paragraph();
    private RegionId within = RegionId.NATION;
    private @Nullable RegionId chosen;
    private @Nullable TabMemory memory;

    VillageFinder(Regions regions, String legend) {
        this.regions = regions;
        area = new AreaFinder("area", regions, this::lookWithin);
        finder = new Finder<>(
                "village", LETTERS, (typed, limit) -> regions.search(within, typed, limit), this::line, this::choose);
        finder.setVisible(false);
        complaint.addClassName("complaint");
        complaint.getElement().setAttribute("role", "alert");
        getContent().addClassName("ask");
        getContent().setLegendText(legend);
        getContent().add(area, finder, chosenPlace, complaint);
    }

    /** The chosen village is still chosen when the page is loaded anew. */
    void keepIn(TabMemory memory) {
        var kept = new Input();
        kept.setId("village-kept");
        kept.setType("hidden");
        kept.addValueChangeListener(change -> chooseByCode(change.getValue()));
        getContent().add(kept);
        memory.keep("village", kept);
        this.memory = memory;
    }

    private void chooseByCode(String code) {
        regions.byCode(code)
                .filter(region -> region.level() == RegionLevel.VILLAGE)
                .ifPresent(village -> {
                    var path = regions.path(village.id()).stream()
                            .map(Region::name)
                            .toList();
                    show(
                            village.id(),
                            new Finder.Line(
                                    getTranslation("account.finder." + village.kind(), village.name()),
                                    getTranslation("account.finder.place", path.get(3), path.get(2), path.get(1))));
                });
    }

    private void lookWithin(Optional<Region> found) {
        chosen = null;
        chosenPlace.removeAll();
        finder.clear();
        finder.setVisible(found.isPresent());
        found.ifPresent(region -> {
            within = region.id();
            finder.focus();
        });
    }

    private Finder.Line line(VillageMatch village) {
        var place = getTranslation("account.finder.place", village.district(), village.regency(), village.province());
        return new Finder.Line(getTranslation("account.finder." + village.kind(), village.name()), place);
    }

    private void choose(VillageMatch village) {
        show(village.village(), line(village));
        keep(regions.find(village.village()).map(Region::code).orElse(""));
    }

    private void show(RegionId village, Finder.Line words) {
        chosen = village;
        complain(null);
        finder.clear();
        finder.setVisible(false);
        area.setVisible(false);
        chosenPlace.removeAll();
        chosenPlace.add(new Chosen(words, this::chooseAgain));
    }

    private void keep(String code) {
        if (memory != null) {
            memory.put("village", code);
        }
    }

    private void chooseAgain() {
        chosen = null;
        chosenPlace.removeAll();
        finder.clear();
        finder.setVisible(true);
        area.setVisible(true);
        finder.focus();
        keep("");
    }

    @Nullable RegionId chosen() {
        return chosen;
    }

    void complain(@Nullable String key) {
        complaint.setText(key == null ? "" : getTranslation(key));
    }

    void focus() {
        if (finder.isVisible()) {
            finder.focus();
        } else {
            area.focus();
        }
    }
}
