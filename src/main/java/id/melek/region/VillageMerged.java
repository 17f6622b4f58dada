package id.melek.region;

import java.time.LocalDate;

/**
 * A village ended and its people belong to another one from this day on. Published in the transaction that records the
 * change, together with a {@link VillageReassigned} for the ended village.
 *
 * <p>The ended identity stays valid: {@link Regions#addressOf} answers with the successor's address from that day on and
 * with its own before, so figures need nothing but {@link VillageReassigned}. This event is for whoever keeps "the
 * village of this person" and wants to keep the living one. {@link Regions#find} knows an ended village no more;
 * {@link Regions#successor} leads on.
 *
 * @param from first day in the successor, in the province's time zone
 */
record VillageMerged(RegionId ended, RegionId successor, LocalDate from) {}
