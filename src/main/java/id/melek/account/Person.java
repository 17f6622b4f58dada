package id.melek.account;

import id.melek.region.RegionId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking: every service that guards something takes one.
 *
 * @param scope the region a manager may see, with everything below it; null for everyone else
 */
public record Person(
        AccountId id, String name, Role role, @Nullable RegionId scope, Locale language) {

    public boolean is(Role wanted) {
        return role == wanted;
    }
}
