/** The figures: who takes part, region by region, as people and as flow. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "region",
            "account",
            "notification",
            "catalog",
            "assessment",
            "learning",
            "credential"
        })
@NullMarked
package id.melek.participation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
