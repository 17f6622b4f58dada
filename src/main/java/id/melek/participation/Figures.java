package id.melek.participation;

import id.melek.account.Installation;
import id.melek.account.Person;
import id.melek.account.Role;
import id.melek.participation.Booking.Amount;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.Regions;
import id.melek.region.Settlement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door to the figures: screen and file ask here, and here it is decided who sees what. */
@Service
@Transactional(readOnly = true)
public class Figures {

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
        return new FigureAnswer.Answered(answer(who, region.get(), query.period()));
    }

    private boolean maySee(Person who, RegionId region) {
        return who.is(Role.MANAGER) && who.scope() != null && regions.contains(who.scope(), region);
    }

    private FigureTable answer(Person who, Region region, Period period) {
        var freshAt = rollups.freshness();
        var rows = new LinkedHashMap<Integer, FigureTable.Row>();
        Stream.concat(Stream.of(region), regions.children(region.id()).stream())
                .forEach(one -> rows.put(one.id().value(), FigureTable.Row.of(one, regions.population(one.id()))));
        fill(rows, period);
        var all = new ArrayList<>(rows.values());
        return new FigureTable(
                visiblePath(who, region), period, all.removeFirst(), all, freshAt, installation.isMadeUp());
    }

    private List<Region> visiblePath(Person who, Region region) {
        return regions.path(region.id()).stream()
                .filter(above -> maySee(who, above.id()))
                .toList();
    }

    private void fill(Map<Integer, FigureTable.Row> rows, Period period) {
        jdbc.query(
                """
                select region, indicator, settlement,
                       sum(people) people, sum(if(period = :period, new_people, 0)) new_people
                from rollup
                where generation = :generation and region in (:regions) and course = :anyCourse
                  and grain = :grain and period <= :period
                group by region, indicator, settlement
                """,
                Map.of(
                        "generation", rollups.generations().live(),
                        "regions", rows.keySet(),
                        "anyCourse", Booking.ANY_COURSE,
                        "grain", period.grain().name(),
                        "period", period.key()),
                row -> {
                    var region = rows.get(row.getInt("region"));
                    if (region != null) {
                        region.cells(Indicator.valueOf(row.getString("indicator")))
                                .put(
                                        Settlement.valueOf(row.getString("settlement")),
                                        new Amount(row.getInt("people"), row.getInt("new_people")));
                    }
                });
    }
}
