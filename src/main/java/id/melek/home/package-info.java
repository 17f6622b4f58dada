/** Screens that show several features at once: where a visitor, a learner and staff begin. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "region",
            "account",
            "catalog",
            "catalog::ui",
            "assessment",
            "learning",
            "participation"
        })
@NullMarked
package id.melek.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
