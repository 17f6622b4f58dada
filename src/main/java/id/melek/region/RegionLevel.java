package id.melek.region;

/** The five levels of the region tree, from the nation down. */
public enum RegionLevel {
    NATION,
    PROVINCE,
    REGENCY,
    DISTRICT,
    VILLAGE
}
