package id.melek.region;

import java.time.LocalDate;

/**
 * From this day on the address of a village is another one: its settlement class changed, or a region above it did.
 * Published in the transaction that records the change.
 *
 * @param from first day of the new state, in the province's time zone
 */
public record VillageReassigned(RegionId village, LocalDate from) {}
