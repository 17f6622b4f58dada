package id.melek.region;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Flattens some shapes of a topology into a box. Degrees are kept square at the middle latitude (equirectangular), which
 * near the equator no eye tells from a better projection. A border is simplified as an arc, so that neighbours still meet.
 */
final class Drawing {

    private static final int WIDEST = 2000;
    private static final int HIGHEST = 1400;
    private static final int MARGIN = 8;

    /** A corner that cuts off less than this, in square units of the box, is left out; so is an island smaller than it. */
    private static final double SMALLEST_CORNER = 2;

    private static final double SMALLEST_ISLAND = 6;

    private final Topology topology;
    private final Map<Integer, List<Spot>> arcs = new HashMap<>();
    private final double west;
    private final double north;
    private final double narrowing;
    private final double scale;
    private final int width;
    private final int height;

    private record Spot(int x, int y) {}

    private Drawing(Topology topology, Collection<List<int[]>> shapes) {
        this.topology = topology;
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        shapes.stream()
                .flatMap(List::stream)
                .flatMapToInt(Arrays::stream)
                .mapToObj(arc -> topology.arcs().get(Topology.numberOf(arc)))
                .forEach(arc -> widen(box, arc));
        west = box[0];
        north = box[3];
        narrowing = Math.cos(Math.toRadians((box[1] + box[3]) / 2));
        var across = (box[2] - box[0]) * narrowing;
        var down = box[3] - box[1];
        scale = Math.min((WIDEST - 2 * MARGIN) / across, (HIGHEST - 2 * MARGIN) / down);
        width = (int) Math.ceil(across * scale) + 2 * MARGIN;
        height = (int) Math.ceil(down * scale) + 2 * MARGIN;
    }

    /** @param codes of the shapes to draw; those that the topology does not have are left out */
    static RegionMap of(Topology topology, List<String> codes) {
        var shapes = new LinkedHashMap<String, List<int[]>>();
        codes.stream()
                .filter(topology.rings()::containsKey)
                .forEach(code -> shapes.put(code, topology.rings().getOrDefault(code, List.of())));
        if (shapes.isEmpty()) {
            return new RegionMap(0, 0, Map.of());
        }
        var drawing = new Drawing(topology, shapes.values());
        var paths = new LinkedHashMap<String, String>();
        shapes.forEach((code, rings) -> paths.put(code, drawing.path(rings)));
        return new RegionMap(drawing.width, drawing.height, paths);
    }

    private static void widen(double[] box, double[] arc) {
        for (int i = 0; i < arc.length; i++) {
            box[i % 2] = Math.min(box[i % 2], arc[i]);
            box[i % 2 + 2] = Math.max(box[i % 2 + 2], arc[i]);
        }
    }

    /** The largest ring is always there: however small a region is, it has a shape. */
    private String path(List<int[]> rings) {
        var drawn = rings.stream()
                .map(this::ring)
                .sorted(Comparator.comparingDouble(Drawing::area).reversed())
                .toList();
        var path = new StringBuilder(line(visible(drawn.getFirst())));
        drawn.stream().skip(1).filter(ring -> area(ring) >= SMALLEST_ISLAND).forEach(ring -> path.append(line(ring)));
        return path.toString();
    }

    private static List<Spot> visible(List<Spot> ring) {
        if (area(ring) >= SMALLEST_ISLAND) {
            return ring;
        }
        var at = ring.getFirst();
        return List.of(
                new Spot(at.x - 3, at.y), new Spot(at.x, at.y - 3), new Spot(at.x + 3, at.y), new Spot(at.x, at.y + 3));
    }

    private List<Spot> ring(int[] numbers) {
        var ring = new ArrayList<Spot>();
        for (var number : numbers) {
            var arc = arcs.computeIfAbsent(Topology.numberOf(number), this::arc);
            for (var spot : number < 0 ? arc.reversed() : arc) {
                addUnlessThere(ring, spot);
            }
        }
        if (ring.size() > 1 && ring.getFirst().equals(ring.getLast())) {
            ring.removeLast();
        }
        return ring;
    }

    private static void addUnlessThere(List<Spot> spots, Spot spot) {
        if (spots.isEmpty() || !spots.getLast().equals(spot)) {
            spots.add(spot);
        }
    }

    private List<Spot> arc(int number) {
        var degrees = topology.arcs().get(number);
        var spots = new ArrayList<Spot>();
        for (int i = 0; i < degrees.length; i += 2) {
            var x = (degrees[i] - west) * narrowing * scale + MARGIN;
            var y = (north - degrees[i + 1]) * scale + MARGIN;
            addUnlessThere(spots, new Spot((int) Math.round(x), (int) Math.round(y)));
        }
        return simplified(spots);
    }

    /** Nearly Visvalingam's: of neighbouring corners the one that matters least goes first; the ends of an arc stay. */
    private static List<Spot> simplified(List<Spot> spots) {
        var kept = withoutSmallCorners(spots);
        return kept.size() == spots.size() ? spots : simplified(kept);
    }

    private static List<Spot> withoutSmallCorners(List<Spot> spots) {
        var kept = new ArrayList<Spot>();
        for (int i = 0; i < spots.size(); i++) {
            var corner = corner(spots, i);
            if (corner >= SMALLEST_CORNER || corner > corner(spots, i - 1) || corner >= corner(spots, i + 1)) {
                kept.add(spots.get(i));
            }
        }
        return kept;
    }

    /** Beyond all others for both ends, and for what would be outside. */
    private static double corner(List<Spot> spots, int i) {
        return i < 1 || i > spots.size() - 2 ? Double.MAX_VALUE : area(spots.subList(i - 1, i + 2));
    }

    private static double area(List<Spot> ring) {
        long twice = 0;
        var before = ring.getLast();
        for (var spot : ring) {
            twice += (long) before.x * spot.y - (long) spot.x * before.y;
            before = spot;
        }
        return Math.abs(twice) / 2.0;
    }

    /** {@code M} to the first spot and from there in steps, without a blank where a minus tells numbers apart. */
    private static String line(List<Spot> ring) {
        var first = ring.getFirst();
        var line = new StringBuilder("M")
                .append(first.x)
                .append(' ')
                .append(first.y)
                .append('l');
        for (int i = 1; i < ring.size(); i++) {
            append(line, ring.get(i).x - ring.get(i - 1).x);
            append(line, ring.get(i).y - ring.get(i - 1).y);
        }
        return line.append('z').toString();
    }

    private static void append(StringBuilder line, int step) {
        if (step >= 0 && Character.isDigit(line.charAt(line.length() - 1))) {
            line.append(' ');
        }
        line.append(step);
    }
}
