/** The trainers' workshop: courses that are being written, and their way to being published. */
@ApplicationModule(
        allowedDependencies = {"base", "base::ui", "account", "pack", "catalog", "catalog::ui", "assessment", "learning"
        })
@NullMarked
package id.melek.authoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
