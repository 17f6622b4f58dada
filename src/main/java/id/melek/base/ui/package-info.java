/** A few widgets that every screen uses. */
@NamedInterface("ui")
@NullMarked
package id.melek.base.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
