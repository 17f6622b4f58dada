package id.melek.participation;

import id.melek.region.Population;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.Regions;
import id.melek.region.Settlement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Every village of the country, drawn as often as people live there, and as people of its class take part: in towns more
 * than on the land, by how much differs from province to province.
 */
final class MadeUpVillages {

    /** A village with all that a fact says of it. */
    record Home(Place place, ZoneId zone) {}

    private static final double LEAST_RURAL = 0.35;
    private static final double LEAST_SUBURBAN = 0.6;
    private static final double SPREAD = 0.6;

    private final Instant now;
    private final List<Home> homes = new ArrayList<>();
    private final double[] upTo;
    private final Map<Integer, int[]> ofProvince = new HashMap<>();

    MadeUpVillages(Regions regions, Instant now, long seed) {
        this.now = now;
        var weights = new ArrayList<Double>();
        for (var province : regions.children(RegionId.NATION)) {
            int first = homes.size();
            var skew = new SplittableRandom(seed ^ province.id().value());
            var shares = new double[] {
                1, LEAST_SUBURBAN + skew.nextDouble() * SPREAD, LEAST_RURAL + skew.nextDouble() * SPREAD
            };
            regions.children(province.id()).forEach(regency -> addRegency(regions, regency, shares, weights));
            ofProvince.put(province.id().value(), new int[] {first, homes.size()});
        }
        upTo = new double[weights.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += weights.get(i);
            upTo[i] = sum;
        }
    }

    /** The people of each class, in equal parts in all villages of that class. */
    private void addRegency(Regions regions, Region regency, double[] shares, List<Double> weights) {
        var villages = regions.children(regency.id()).stream()
                .flatMap(district -> regions.children(district.id()).stream())
                .toList();
        var count = new int[Settlement.values().length];
        villages.forEach(village -> count[settlement(village).ordinal()]++);
        var population = regions.population(regency.id());
        for (var village : villages) {
            var settlement = settlement(village);
            var people = population.map(known -> peopleOf(known, settlement)).orElse(1);
            homes.add(new Home(Place.of(regions.addressOf(village.id(), now)), regions.zoneOf(village.id())));
            weights.add(people * shares[settlement.ordinal()] / count[settlement.ordinal()]);
        }
    }

    private static int peopleOf(Population population, Settlement settlement) {
        return Math.max(1, population.of(settlement));
    }

    private static Settlement settlement(Region village) {
        return village.settlement() == null ? Settlement.RURAL : village.settlement();
    }

    Home any(SplittableRandom random) {
        int at = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return homes.get(Math.min(at < 0 ? -at - 1 : at, upTo.length - 1));
    }

    /** Another village of the same province. */
    Home near(Home home, SplittableRandom random) {
        var range = ofProvince.getOrDefault(home.place().province(), new int[] {0, homes.size()});
        return homes.get(random.nextInt(range[0], range[1]));
    }
}
