package id.melek.participation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import id.melek.participation.Borders;
import id.melek.participation.Period;
import id.melek.region.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the address of a page of figures asks for, and what of it cannot be understood: that is said, and the rest holds. */
class FigureAddress {

    private static final String PERIOD = "period";
    private static final String REGION = "region";
    private static final String OTHER = "other";

    /** @param value as the address has it */
    private record Unread(String kind, String name, String value) {}

    private final QueryParameters parameters;
    private final List<Unread> unread = new ArrayList<>();
    private final Look look;

    FigureAddress(QueryParameters parameters) {
        this.parameters = parameters;
        this.look = new Look(
                read(PERIOD, Period::find).orElse(Period.SINCE_THE_START),
                read("show", FigureLinks::indicator).orElse(Look.FIRST),
                read("class", FigureLinks::settlement),
                given("with"),
                read("trait", FigureLinks::trait).orElse(Look.FIRST_TRAIT),
                read("borders", FigureAddress::borders).orElse(Borders.THEN));
    }

    Look look() {
        return look;
    }

    void hasNoRegion(String code) {
        unread.add(new Unread(REGION, REGION, code));
    }

    /** @param shown instead of the region that was not found */
    Optional<Div> complaint(Region shown) {
        if (unread.isEmpty()) {
            return Optional.empty();
        }
        var complaint = new Div();
        complaint.addClassName("notice");
        complaint.getElement().setAttribute("role", "alert");
        unread.forEach(one -> complaint.add(new Paragraph(complaint.getTranslation(
                "participation.unread." + one.kind(), one.value(), one.name(), shown.name()))));
        return Optional.of(complaint);
    }

    private <T> Optional<T> read(String name, Function<String, Optional<T>> reader) {
        var given = given(name);
        var found = given.flatMap(reader);
        given.filter(any -> found.isEmpty())
                .ifPresent(value -> unread.add(new Unread(name.equals(PERIOD) ? PERIOD : OTHER, name, value)));
        return found;
    }

    private Optional<String> given(String name) {
        return parameters.getSingleParameter(name).filter(value -> !value.isBlank());
    }

    private static Optional<Borders> borders(String key) {
        return Arrays.stream(Borders.values())
                .filter(borders -> borders.key().equals(key))
                .findFirst();
    }
}
