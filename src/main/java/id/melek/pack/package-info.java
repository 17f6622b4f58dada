/** Course packs: reads, checks and weighs the folders under content/courses; knows no database and no user. */
@ApplicationModule(allowedDependencies = {"base"})
@NullMarked
package id.melek.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
