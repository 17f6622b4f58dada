@NamedInterface("ui")
@NullMarked
package id.melek.catalog.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
