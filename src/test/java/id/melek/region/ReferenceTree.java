package id.melek.region;

import java.nio.file.Path;
import java.util.Map;

/** The whole country as the files have it, read once for all tests that need no database. */
final class ReferenceTree {

    static final RegionTree TREE = read(Path.of("content"));

    private ReferenceTree() {}

    static RegionTree read(Path content) {
        var areas = new ReferenceFiles(content).areas();
        return RegionTree.of(0, areas.stream().map(Area::version).toList(), Map.of(), Map.of());
    }

    static RegionId id(String code) {
        return TREE.byCode(code).orElseThrow().id();
    }
}
