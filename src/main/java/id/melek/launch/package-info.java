/** The command line: starts Melek with a MySQL server of its own, or with one that is there, and leads to the other commands. */
@ApplicationModule
@NullMarked
package id.melek.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
