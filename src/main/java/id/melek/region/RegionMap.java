package id.melek.region;

import java.util.Map;

/**
 * The parts of one region, drawn flat: for figures, never for land.
 *
 * @param width of the drawing; it begins at 0, and y points down
 * @param paths SVG path data by the code of the part, in the order of the parts; a part without a shape is not there
 */
public record RegionMap(int width, int height, Map<String, String> paths) {}
