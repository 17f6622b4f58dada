/** What there is to learn: published courses, their immutable versions, and the search among them. */
@ApplicationModule(allowedDependencies = {"base", "base::ui", "pack", "account"})
@NullMarked
package id.melek.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
