/** What phones send and fetch by themselves: acts from their outbox. */
@ApplicationModule(allowedDependencies = {"base", "account", "catalog", "assessment", "learning"})
@NullMarked
package id.melek.offline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
