package id.melek.region;

import org.jspecify.annotations.Nullable;

/**
 * A region as it is today.
 *
 * @param code the Kemendagri code with dots, such as {@code 53.10.01.2001}; {@code ID} for the nation
 * @param kind {@code kabupaten}, {@code kota}, {@code kelurahan} or {@code desa}; empty on other levels
 * @param parent null for the nation only
 * @param settlement of a village; null on every other level
 */
public record Region(
        RegionId id,
        RegionLevel level,
        String code,
        String name,
        String kind,
        @Nullable RegionId parent,
        @Nullable Settlement settlement) {}
