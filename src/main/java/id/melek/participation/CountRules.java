package id.melek.participation;

import id.melek.participation.CountFault.Column;
import id.melek.participation.CountFault.Kind;
import id.melek.participation.CountSheet.Line;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.RegionLevel;
import id.melek.region.Regions;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges the rows of a file with counts, each for itself and all together, and collects what is wrong. */
final class CountRules {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@].*", Pattern.DOTALL);
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern BELOW_ZERO = Pattern.compile("-\\d+([.,]\\d+)*");
    private static final Pattern ZERO_LOST = Pattern.compile("\\d\\d\\.\\d|\\d");
    private static final int MOST_DIGITS = 8;
    private static final int LONGEST_SOURCE = 200;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private record Key(RegionId region, LocalDate asOf) {}

    private final Regions regions;
    private final RegionId scope;
    private final LocalDate today;

    final List<CountFault> faults = new ArrayList<>();
    final List<BusinessCount> counts = new ArrayList<>();
    private final Map<Key, Long> seen = new HashMap<>();

    CountRules(Regions regions, RegionId scope, LocalDate today) {
        this.regions = regions;
        this.scope = scope;
        this.today = today;
    }

    void judge(Line line) {
        var region = region(line);
        var count = count(line);
        var source = source(line);
        var date = date(line);
        if (region.isPresent() && count.isPresent() && source.isPresent() && date.isPresent()) {
            add(line, new BusinessCount(region.get().id(), count.get(), source.get(), date.get()));
        }
    }

    private void add(Line line, BusinessCount count) {
        var before = seen.putIfAbsent(new Key(count.region(), count.asOf()), line.row());
        if (before == null) {
            counts.add(count);
        } else {
            wrong(line, Column.ALL, Kind.TWICE, before);
        }
    }

    private Optional<Region> region(Line line) {
        var code = line.cell(Column.REGION);
        if (code.isEmpty()) {
            return wrong(line, Column.REGION, Kind.NO_REGION);
        }
        if (isFormula(line, Column.REGION)) {
            return Optional.empty();
        }
        var region = regions.byCode(code);
        if (region.isEmpty()) {
            return wrong(line, Column.REGION, unknown(code), shown(code));
        }
        return region.filter(known -> isAllowed(line, known));
    }

    /** A spreadsheet makes the number 53.1 of the code 53.10. */
    private static Kind unknown(String code) {
        return ZERO_LOST.matcher(code).matches() ? Kind.ZERO_LOST : Kind.UNKNOWN_REGION;
    }

    private boolean isAllowed(Line line, Region region) {
        if (!regions.contains(scope, region.id())) {
            wrong(line, Column.REGION, Kind.NOT_YOURS, region.name());
            return false;
        }
        if (region.level().compareTo(RegionLevel.REGENCY) > 0) {
            wrong(line, Column.REGION, Kind.TOO_DEEP, region.name());
            return false;
        }
        return true;
    }

    private Optional<Integer> count(Line line) {
        var text = line.cell(Column.COUNT);
        if (text.isEmpty()) {
            return wrong(line, Column.COUNT, Kind.NO_COUNT);
        }
        if (BELOW_ZERO.matcher(text).matches()) {
            return wrong(line, Column.COUNT, Kind.NEGATIVE, shown(text));
        }
        if (isFormula(line, Column.COUNT)) {
            return Optional.empty();
        }
        if (!DIGITS.matcher(text).matches()) {
            return wrong(line, Column.COUNT, Kind.NOT_A_NUMBER, shown(text));
        }
        return text.length() > MOST_DIGITS
                ? wrong(line, Column.COUNT, Kind.TOO_MANY, shown(text))
                : Optional.of(Integer.valueOf(text));
    }

    private Optional<String> source(Line line) {
        var text = line.cell(Column.SOURCE).replaceAll("\\p{Cntrl}", " ");
        if (text.isEmpty()) {
            return wrong(line, Column.SOURCE, Kind.NO_SOURCE);
        }
        if (isFormula(line, Column.SOURCE)) {
            return Optional.empty();
        }
        return text.length() > LONGEST_SOURCE
                ? wrong(line, Column.SOURCE, Kind.LONG_SOURCE, LONGEST_SOURCE)
                : Optional.of(text);
    }

    private Optional<LocalDate> date(Line line) {
        if (isFormula(line, Column.DATE)) {
            return Optional.empty();
        }
        try {
            var date = LocalDate.parse(line.cell(Column.DATE));
            if (date.isAfter(today)) {
                return wrong(line, Column.DATE, Kind.FUTURE, date.toString());
            }
            return date.isBefore(EARLIEST)
                    ? wrong(line, Column.DATE, Kind.LONG_AGO, date.toString())
                    : Optional.of(date);
        } catch (DateTimeParseException notADate) {
            return wrong(line, Column.DATE, Kind.NO_DATE, shown(line.cell(Column.DATE)));
        }
    }

    private boolean isFormula(Line line, Column column) {
        var formula = FORMULA.matcher(line.cell(column)).matches();
        if (formula) {
            wrong(line, column, Kind.FORMULA, shown(line.cell(column)));
        }
        return formula;
    }

    private <T> Optional<T> wrong(Line line, Column column, Kind kind, Object... arguments) {
        faults.add(CountFault.of(line.row(), column, kind, arguments));
        return Optional.empty();
    }

    private static String shown(String text) {
        var printable = text.replaceAll("\\p{Cntrl}", " ");
        return printable.length() > 40 ? printable.substring(0, 40) + "…" : printable;
    }
}
