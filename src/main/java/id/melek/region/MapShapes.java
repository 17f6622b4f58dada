package id.melek.region;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/** The shapes of a region's parts and no others, drawn from the reference maps when they are first asked for. */
@Service
public class MapShapes {

    private final Regions regions;
    private final Supplier<Topology> provinces;
    private final Supplier<Topology> regencies;
    private final Map<List<String>, RegionMap> drawn = new ConcurrentHashMap<>();

    MapShapes(Regions regions, @Value("${melek.content:content}") Path content) {
        this.regions = regions;
        this.provinces = file(content, "provinces.topo.json");
        this.regencies = file(content, "regencies.topo.json");
    }

    private static Supplier<Topology> file(Path content, String name) {
        return SingletonSupplier.of(
                () -> Topology.read(content.resolve("reference").resolve(name)));
    }

    /** The provinces of the nation or the regencies of a province; empty for what is below, which has no shapes. */
    public Optional<RegionMap> of(Region region) {
        return switch (region.level()) {
            case NATION -> Optional.of(drawn(region, provinces));
            case PROVINCE -> Optional.of(drawn(region, regencies));
            case REGENCY, DISTRICT, VILLAGE -> Optional.empty();
        };
    }

    private RegionMap drawn(Region region, Supplier<Topology> topology) {
        var codes = regions.children(region.id()).stream().map(Region::code).toList();
        return drawn.computeIfAbsent(codes, parts -> Drawing.of(topology.get(), parts));
    }
}
