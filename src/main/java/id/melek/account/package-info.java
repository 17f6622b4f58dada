/** People: who they are, what they may do, where their business is, and what they agreed to. */
@ApplicationModule(allowedDependencies = {"base", "base::ui", "region", "notification"})
@NullMarked
package id.melek.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
