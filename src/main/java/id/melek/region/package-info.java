/** Nation, provinces, regencies, districts and villages: what they are called, where they belong, who lives there, and how that changed. */
@ApplicationModule(allowedDependencies = {"base"})
@NullMarked
package id.melek.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
