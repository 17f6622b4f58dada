/** Certificates: issued when a course is completed, printed, verified by anybody, revoked by operators. */
@ApplicationModule(allowedDependencies = {"base", "base::ui", "region", "account", "catalog", "learning"})
@NullMarked
package id.melek.credential;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
