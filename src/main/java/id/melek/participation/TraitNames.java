package id.melek.participation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Traits and their groups as programs and files call them. The names are added to, and never changed. */
final class TraitNames {

    static final String NOT_KNOWN = "not_known";

    /** In the order of {@link Trait#known()}; sections of the KBLI are called by their letters. */
    private static final Map<Trait, List<String>> GROUPS = Map.of(
            Trait.GENDER, List.of("female", "male"),
            Trait.AGE, List.of("under_25", "25_34", "35_44", "45_54", "55_and_over"),
            Trait.DISABILITY, List.of("yes", "no"),
            Trait.SECTOR, Trait.SECTOR.known(),
            Trait.SIZE, List.of("micro", "small", "medium"),
            Trait.SOLD_BEFORE, List.of("yes", "no"));

    private TraitNames() {}

    static String of(Trait trait) {
        return trait == Trait.AGE ? "age_band" : FigureColumn.lower(trait);
    }

    static List<String> all() {
        return Stream.of(Trait.values()).map(TraitNames::of).toList();
    }

    static Optional<Trait> find(String name) {
        return Stream.of(Trait.values()).filter(trait -> of(trait).equals(name)).findFirst();
    }

    /** @param value one of the trait, or {@link Trait#NOT_KNOWN} */
    static String group(Trait trait, String value) {
        return value.equals(Trait.NOT_KNOWN)
                ? NOT_KNOWN
                : GROUPS.getOrDefault(trait, trait.known()).get(trait.known().indexOf(value));
    }
}
