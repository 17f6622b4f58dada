package id.melek.region;

/**
 * A village that a search found, with the path that tells it apart from others of the same name.
 *
 * @param kind {@code desa} or {@code kelurahan}
 */
public record VillageMatch(
        RegionId village,
        String name,
        String kind,
        String district,
        String regency,
        String province,
        Settlement settlement) {}
