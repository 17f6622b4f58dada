package id.melek.participation;

import id.melek.account.Installation;
import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.participation.Booking.Amount;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.Regions;
import id.melek.region.Settlement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door to the figures: screen and file ask here, and here it is decided who sees what. */
@Service
@Transactional(readOnly = true)
public class Figures {

    private static final Settlement[] SETTLEMENTS = Settlement.values();
    private static final String ALL_INDICATORS = Stream.of(Indicator.values())
            .map(indicator -> String.valueOf(indicator.number()))
            .collect(Collectors.joining(", "));

    private final NamedParameterJdbcTemplate jdbc;
    private final RollupRepository rollups;
    private final Regions regions;
    private final Installation installation;

    Figures(NamedParameterJdbcTemplate jdbc, RollupRepository rollups, Regions regions, Installation installation) {
        this.jdbc = jdbc;
        this.rollups = rollups;
        this.regions = regions;
        this.installation = installation;
    }

    public FigureAnswer ask(Person who, FigureQuery query) {
        var region = regions.find(query.region());
        if (region.isEmpty() || !maySee(who, query.region())) {
            return new FigureAnswer.NotYours();
        }
        return new FigureAnswer.Answered(answer(visiblePath(who, region.get()), region.get(), query));
    }

    /** For anybody. It takes no question, so nothing below the provinces can be asked. */
    public PublicFigures published() {
        var nation = regions.nation();
        return PublicFigures.of(answer(List.of(nation), nation, new FigureQuery(nation.id(), Period.SINCE_THE_START)));
    }

    boolean maySee(Person who, RegionId region) {
        return who.is(Role.MANAGER) && who.scope() != null && regions.contains(who.scope(), region);
    }

    private FigureTable answer(List<Region> path, Region region, FigureQuery query) {
        var freshAt = rollups.freshness();
        var rows = new LinkedHashMap<Integer, FigureTable.Row>();
        Stream.concat(Stream.of(region), regions.children(region.id()).stream())
                .forEach(one -> rows.put(one.id().value(), FigureTable.Row.of(one, regions.population(one.id()))));
        fill(rows, query);
        var all = new ArrayList<>(rows.values());
        return new FigureTable(path, query.period(), all.removeFirst(), all, freshAt, installation.isMadeUp());
    }

    private List<Region> visiblePath(Person who, Region region) {
        return regions.path(region.id()).stream()
                .filter(above -> maySee(who, above.id()))
                .toList();
    }

    private void fill(Map<Integer, FigureTable.Row> rows, FigureQuery query) {
        var span = Span.of(query.period());
        var values = new HashMap<String, Object>(span.values());
        values.put("generation", rollups.generations().live());
        values.put("subject", query.subject().number());
        values.put("regions", rows.keySet());
        jdbc.query("""
                select region, indicator, settlement, sum(people) people,
                       sum(if(%s, new_people, 0)) new_people, sum(if(%s, points, 0)) points
                from figure
                where generation = :generation and subject = :subject and region in (:regions) and indicator in (%s)
                  and (%s)
                group by region, indicator, settlement
                """.formatted(span.flow(), span.flow(), ALL_INDICATORS, span.rows()), values, row -> {
            var region = rows.get(row.getInt("region"));
            var indicator = Indicator.numbered(row.getInt("indicator"));
            if (region != null) {
                region.cells(indicator).put(SETTLEMENTS[row.getInt("settlement")], amount(indicator, row));
            }
        });
    }

    /** Where only the flow means anything, it stands for the people too. */
    private static Amount amount(Indicator indicator, ResultSet row) throws SQLException {
        int newcomers = row.getInt("new_people");
        int people = indicator.isFlowOnly() ? newcomers : row.getInt("people");
        return new Amount(people, newcomers, row.getInt("points"));
    }
}
