package id.melek.participation;

import id.melek.region.Address;
import id.melek.region.Settlement;

/** Where a fact counts: a village, the regions above it and its settlement class, as they were then. */
record Place(int village, int district, int regency, int province, Settlement settlement) {

    static Place of(Address address) {
        return new Place(
                address.village().value(),
                address.district().value(),
                address.regency().value(),
                address.province().value(),
                address.settlement());
    }
}
