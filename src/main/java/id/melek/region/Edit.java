package id.melek.region;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * What a change does to the tree.
 *
 * @param versions states that are closed (with their last day), replaced or begun
 * @param begun the region that did not exist before
 * @param ended regions that end, each with the one that lives on
 * @param withoutPopulation regions whose borders changed, so that their figures of people fit no more
 * @param events to be published in the same transaction
 */
record Edit(
        Collection<Version> versions,
        Optional<Region> begun,
        Map<RegionId, RegionId> ended,
        Collection<RegionId> withoutPopulation,
        Collection<Object> events) {

    RegionTree appliedTo(RegionTree tree) {
        return tree.with(tree.revision() + 1, versions, ended, withoutPopulation);
    }
}
