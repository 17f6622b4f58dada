package id.melek.region;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A TopoJSON file: borders that neighbours share are there once, as arcs.
 *
 * @param arcs each a row of degrees: east, north, east, north ...
 * @param rings of every shape by its code; a ring is the numbers of its arcs, {@code ~number} being one walked backwards
 */
record Topology(List<double[]> arcs, Map<String, List<int[]>> rings) {

    static Topology read(Path file) {
        var json = JsonMapper.shared().readTree(file);
        var arcs = new ArrayList<double[]>();
        json.get("arcs").forEach(arc -> arcs.add(degrees(arc, json.get("transform"))));
        var rings = new LinkedHashMap<String, List<int[]>>();
        json.get("objects")
                .forEach(object -> object.get("geometries")
                        .forEach(shape -> rings.put(shape.get("id").asString(), rings(shape))));
        return new Topology(arcs, rings);
    }

    /** Points stand as whole steps from the one before. */
    private static double[] degrees(JsonNode arc, JsonNode transform) {
        var degrees = new double[arc.size() * 2];
        var at = new long[2];
        for (int i = 0; i < degrees.length; i++) {
            int axis = i % 2;
            at[axis] += arc.get(i / 2).get(axis).asLong();
            degrees[i] = at[axis] * transform.get("scale").get(axis).asDouble()
                    + transform.get("translate").get(axis).asDouble();
        }
        return degrees;
    }

    private static List<int[]> rings(JsonNode shape) {
        var rings = new ArrayList<int[]>();
        if (shape.get("type").asString().equals("Polygon")) {
            shape.get("arcs").forEach(ring -> rings.add(numbers(ring)));
        } else {
            shape.get("arcs").forEach(polygon -> polygon.forEach(ring -> rings.add(numbers(ring))));
        }
        return rings;
    }

    private static int[] numbers(JsonNode ring) {
        var numbers = new int[ring.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = ring.get(i).asInt();
        }
        return numbers;
    }

    static int numberOf(int arc) {
        return arc < 0 ? ~arc : arc;
    }
}
