/** Sends what it is handed to people outside Melek, by e-mail or through a gateway for SMS and WhatsApp; knows no feature. */
@ApplicationModule(allowedDependencies = {"base"})
@NullMarked
package id.melek.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
