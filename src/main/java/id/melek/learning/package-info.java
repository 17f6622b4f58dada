/** Who is learning what, and how far they have come. */
@ApplicationModule(
        allowedDependencies = {"base", "base::ui", "region", "account", "pack", "catalog", "catalog::ui", "assessment"})
@NullMarked
package id.melek.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
