/** People who do not exist, to try Melek with: the cast, and participation in every province. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "region",
            "account",
            "pack",
            "catalog",
            "assessment",
            "learning",
            "authoring",
            "participation"
        })
@NullMarked
package id.melek.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
