package id.melek.participation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import id.melek.account.Person;
import id.melek.participation.FigurePaths;
import id.melek.participation.FigureTable;
import id.melek.participation.Term;
import id.melek.participation.Trait;
import id.melek.participation.TraitAnswer;
import id.melek.participation.TraitAnswer.Answered;
import id.melek.participation.TraitAnswer.NotPublished;
import id.melek.participation.TraitAnswer.NotYours;
import id.melek.participation.TraitAnswer.Row;
import id.melek.participation.TraitFigures;
import id.melek.participation.TraitQuery;
import id.melek.region.RegionLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who takes part: one trait at a time, of the last quarter that was published, or the one that is looked at. */
class TraitPart extends Div {

    private final Numbers numbers = new Numbers(getLocale());

    TraitPart(TraitFigures traits, Person who, FigureTable table, Look look) {
        setId("traits");
        var region = table.total().region();
        if (region.level() != RegionLevel.VILLAGE) {
            add(new H2(getTranslation("participation.traits")), choice(table, look));
            var period = look.period().isSinceTheStart() ? traits.latest() : Optional.of(look.period());
            period.map(asked -> traits.ask(who, new TraitQuery(region.id(), look.shown(), look.trait(), asked)))
                    .map(this::shown)
                    .orElseGet(() -> shown(new NotPublished(Optional.empty())))
                    .forEach(this::add);
        }
    }

    private Nav choice(FigureTable table, Look look) {
        var choice = new Nav();
        choice.addClassName("period-bar");
        choice.setAriaLabel(getTranslation("participation.traits"));
        for (var trait : Trait.values()) {
            var link = FigureLinks.to(
                    table.total().region(), look.by(trait), getTranslation("participation.traits." + trait));
            if (trait == look.trait()) {
                link.getElement().setAttribute("aria-current", "true");
            }
            choice.add(link);
        }
        return choice;
    }

    private List<Component> shown(TraitAnswer answer) {
        return switch (answer) {
            case Answered answered ->
                List.of(
                        isAllHidden(answered)
                                ? new Paragraph(getTranslation("participation.traits.all-hidden"))
                                : grid(answered),
                        hidden(answered),
                        new Paragraph(getTranslation("participation.traits.hidden")),
                        new Paragraph(file(answered)));
            case NotPublished(var from) -> List.of(new Paragraph(notPublished(from)));
            case NotYours() -> List.of();
        };
    }

    /** Once for all, and not a row of signs for each. */
    private Paragraph hidden(Answered answer) {
        var names = answer.rows().stream()
                .filter(Row::hidden)
                .map(row -> row.region().name())
                .collect(Collectors.joining(", "));
        var words = new Paragraph(getTranslation("participation.traits.hidden-regions", names));
        words.setVisible(!names.isEmpty() && !isAllHidden(answer));
        return words;
    }

    private Anchor file(Answered answer) {
        var file = new Anchor(
                FigurePaths.traits(answer.total().region(), answer.period()),
                getTranslation("participation.traits.csv"));
        file.getElement().setAttribute("router-ignore", true);
        return file;
    }

    private static boolean isAllHidden(Answered answer) {
        return answer.rows().stream().allMatch(row -> row.people().isEmpty());
    }

    private String notPublished(Optional<LocalDate> from) {
        return from.map(day -> getTranslation("participation.traits.from", new Moments(getLocale()).day(day)))
                .orElseGet(() -> getTranslation("participation.traits.none"));
    }

    private Stack grid(Answered answer) {
        var rows = answer.rows();
        var values = answer.values().stream()
                .filter(value -> rows.stream().anyMatch(row -> count(row, value) > 0))
                .toList();
        var headings = new ArrayList<>(List.of(getTranslation("participation.region")));
        values.forEach(value -> headings.add(getTranslation(answer.trait().nameKey(value))));
        var grid = new Stack(
                getTranslation(
                        "participation.traits.caption",
                        getTranslation("participation.indicator." + answer.indicator()),
                        answer.period().words(getLocale())),
                headings,
                IntStream.rangeClosed(1, values.size()).boxed().toArray(Integer[]::new));
        IntStream.rangeClosed(1, values.size()).forEach(column -> grid.explain(column, Term.of(answer.trait())));
        rows.stream().filter(row -> !row.hidden()).forEach(row -> grid.line(line(row, values)));
        return grid;
    }

    private Component[] line(Row row, List<String> values) {
        var cells = new ArrayList<Component>(List.of(new Span(row.region().name())));
        values.forEach(value -> cells.add(new Span(cell(row, value))));
        return cells.toArray(Component[]::new);
    }

    private String cell(Row row, String value) {
        if (row.people().isEmpty()) {
            return Signs.NO_PARTICIPANTS;
        }
        var people = row.people().get();
        int all = people.values().stream().mapToInt(Integer::intValue).sum();
        int count = people.getOrDefault(value, 0);
        return numbers.count(count) + " (" + numbers.percent(100.0 * count / all) + ")";
    }

    private static int count(Row row, String value) {
        return row.people()
                .map((Map<String, Integer> people) -> people.getOrDefault(value, 0))
                .orElse(0);
    }
}
