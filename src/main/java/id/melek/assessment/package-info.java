/** Questions as a phone shows them, and how answers are marked. */
@ApplicationModule(allowedDependencies = {"base", "pack", "account", "catalog"})
@NullMarked
package id.melek.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
