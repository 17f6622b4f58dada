package id.melek.account;

import id.melek.region.RegionId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The four questions of a registration, as typed, and what was agreed to.
 *
 * @param contact phone number in any usual writing, or e-mail address
 * @param secret PIN of six digits, or password of eight characters and more
 * @param village null when none was chosen yet
 * @param helped whether a trainer helped with it, as the person says
 * @param consentVersion version of the consent text that was on the screen; 0 when it was not agreed to
 */
public record Registration(
        String name,
        String contact,
        String secret,
        @Nullable RegionId village,
        boolean helped,
        int consentVersion,
        Locale language) {

    /** Secrets and numbers do not belong in logs. */
    @Override
    public String toString() {
        return "Registration[village=" + village + "]";
    }
}
