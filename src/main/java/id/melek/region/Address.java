package id.melek.region;

import java.time.ZoneId;

/**
 * A village with everything above it and its settlement class, as they were at one moment.
 *
 * @param zone the time zone of the province: WIB, WITA or WIT; days and months of figures are counted in it
 */
public record Address(
        RegionId village, RegionId district, RegionId regency, RegionId province, Settlement settlement, ZoneId zone) {}
