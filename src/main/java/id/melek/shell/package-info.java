/** The frame around every screen: menu, language, error pages, and who may pass. Nobody depends on it. */
@ApplicationModule(allowedDependencies = {"base", "base::ui", "account", "learning", "participation"})
@NullMarked
package id.melek.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
