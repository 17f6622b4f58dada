package id.melek.region;

/** The identity of a region for life: it outlives changes of code, name, class and parent. */
public record RegionId(int value) {

    public static final RegionId NATION = new RegionId(1);
}
