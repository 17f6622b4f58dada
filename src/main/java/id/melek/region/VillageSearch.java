package id.melek.region;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Villages of one tree by name. They stand in the order of the tree, district by district, so that a province or a
 * regency is a range of districts, and a district a range of villages.
 */
final class VillageSearch {

    private final RegionTree tree;
    private final List<Region> villages = new ArrayList<>();
    private final List<Region> districts = new ArrayList<>();
    private final Map<RegionId, Range> ranges = new HashMap<>();
    private final int[] firstVillage;
    private final NameIndex villageNames;
    private final NameIndex districtNames;

    /** Where each village stands in the alphabet, and back. */
    private final int[] rank;

    private final int[] byRank;

    private record Range(int from, int to) {}

    VillageSearch(RegionTree tree) {
        this.tree = tree;
        var first = new ArrayList<Integer>();
        place(tree.version(RegionId.NATION).region(), first);
        first.add(villages.size());
        firstVillage = first.stream().mapToInt(Integer::intValue).toArray();
        villageNames = new NameIndex(names(villages));
        districtNames = new NameIndex(names(districts));
        byRank = IntStream.range(0, villages.size())
                .boxed()
                .sorted(Comparator.comparing(place -> villages.get(place).name()))
                .mapToInt(Integer::intValue)
                .toArray();
        rank = new int[byRank.length];
        for (var i = 0; i < byRank.length; i++) {
            rank[byRank[i]] = i;
        }
    }

    private void place(Region region, List<Integer> first) {
        var from = districts.size();
        if (region.level() == RegionLevel.DISTRICT) {
            districts.add(region);
            first.add(villages.size());
            villages.addAll(tree.children(region.id()));
        } else {
            tree.children(region.id()).forEach(child -> place(child, first));
        }
        ranges.put(region.id(), new Range(from, districts.size()));
    }

    private static List<String> names(List<Region> regions) {
        return regions.stream().map(Region::name).toList();
    }

    List<VillageMatch> search(RegionId within, String typed, int limit) {
        var range = ranges.get(within);
        if (range == null) {
            return List.of();
        }
        return Arrays.stream(new Hunt(range, Typed.of(typed), limit).hits())
                .limit(limit)
                .mapToObj(hit -> match(villages.get(byRank[(int) hit])))
                .toList();
    }

    private VillageMatch match(Region village) {
        var path = tree.path(village.id());
        var settlement = village.settlement();
        if (settlement == null) {
            throw new IllegalStateException("No settlement class: " + village);
        }
        return new VillageMatch(
                village.id(),
                village.name(),
                village.kind(),
                path.get(3).name(),
                path.get(2).name(),
                path.get(1).name(),
                settlement);
    }

    /** One question. A hit is a number: its grade in the upper half, its place in the alphabet in the lower. */
    private final class Hunt {

        private final Range range;
        private final Typed typed;
        private final int limit;
        private long[] hits = new long[256];
        private int count;
        private boolean exact;

        Hunt(Range range, Typed typed, int limit) {
            this.range = range;
            this.typed = typed;
            this.limit = limit;
        }

        /** Typing errors are looked for only when there is room left, and nothing is called just what was typed. */
        long[] hits() {
            for (var district = range.from(); district < range.to(); district++) {
                find(district);
            }
            if (!exact && count < limit && typed.forgivesErrors()) {
                for (var district = range.from(); district < range.to(); district++) {
                    findNear(district);
                }
            }
            var found = Arrays.copyOf(hits, count);
            Arrays.sort(found);
            return found;
        }

        private void find(int district) {
            var byDistrict = districtGrade(districtNames.grade(district, typed));
            for (var village = firstVillage[district]; village < firstVillage[district + 1]; village++) {
                var own = villageNames.grade(village, typed);
                exact |= own == NameIndex.EXACT || own == NameIndex.SOUNDS_EXACT || byDistrict == EXACT_DISTRICT;
                add(village, Math.min(10 * own, byDistrict));
            }
        }

        private void findNear(int district) {
            var known = districtNames.grade(district, typed) <= NameIndex.WORD;
            var byDistrict = known ? NONE : 10 * districtNames.near(district, typed) + 5;
            for (var village = firstVillage[district]; village < firstVillage[district + 1]; village++) {
                if (!known && villageNames.grade(village, typed) >= NameIndex.NONE) {
                    add(village, Math.min(10 * villageNames.near(village, typed), byDistrict));
                }
            }
        }

        private void add(int village, int grade) {
            if (grade >= NONE) {
                return;
            }
            if (count == hits.length) {
                hits = Arrays.copyOf(hits, 2 * count);
            }
            hits[count++] = (long) grade << 32 | rank[village];
        }
    }

    private static final int NONE = 10 * NameIndex.NONE;

    /** Below every village whose own name begins so. */
    private static final int EXACT_DISTRICT = 10 * NameIndex.SOUNDS_PREFIX + 5;

    private static int districtGrade(int grade) {
        return switch (grade) {
            case NameIndex.EXACT, NameIndex.SOUNDS_EXACT -> EXACT_DISTRICT;
            case NameIndex.PREFIX, NameIndex.SOUNDS_PREFIX -> 10 * NameIndex.WORD + 5;
            case NameIndex.WORD -> 10 * NameIndex.SOUNDS_CONTAINS + 5;
            default -> NONE;
        };
    }
}
