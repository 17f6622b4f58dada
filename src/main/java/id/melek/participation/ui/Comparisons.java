package id.melek.participation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import id.melek.account.Person;
import id.melek.participation.FigureAnswer.Answered;
import id.melek.participation.FigureAnswer.NotYours;
import id.melek.participation.FigureQuery;
import id.melek.participation.FigureTable;
import id.melek.participation.Figures;
import id.melek.participation.Period;
import id.melek.participation.Subject;
import id.melek.region.Region;
import id.melek.region.Regions;
import java.util.List;
import java.util.Optional;

/** Puts another region of the same period, or another period of the same region, beside the one that is looked at. */
@SpringComponent
class Comparisons {

    private final Figures figures;
    private final Regions regions;

    Comparisons(Figures figures, Regions regions) {
        this.figures = figures;
        this.regions = regions;
    }

    Component of(Person who, FigureTable table, Look look) {
        var other = look.with().flatMap(with -> question(table, look, with)).flatMap(query -> answer(who, query));
        return new Comparison(table, look, siblings(table), other);
    }

    private Optional<FigureQuery> question(FigureTable table, Look look, String with) {
        var region = table.total().region().id();
        return Period.find(with)
                .map(period -> new FigureQuery(region, period, Subject.ANY, look.borders()))
                .or(() -> regions.byCode(with)
                        .map(other -> new FigureQuery(other.id(), table.period(), Subject.ANY, look.borders())));
    }

    /** A region that the manager may not see is answered like one that does not exist. */
    private Optional<FigureTable> answer(Person who, FigureQuery query) {
        return switch (figures.whole(who, query)) {
            case Answered(var table) -> Optional.of(table);
            case NotYours() -> Optional.empty();
        };
    }

    /** The other parts of the region above, where the manager may see that one. */
    private List<Region> siblings(FigureTable table) {
        var path = table.path();
        return path.size() < 2
                ? List.of()
                : regions.children(path.get(path.size() - 2).id()).stream()
                        .filter(region ->
                                !region.id().equals(table.total().region().id()))
                        .toList();
    }
}
