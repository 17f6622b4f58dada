/** Value types that everyone uses. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.melek.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
