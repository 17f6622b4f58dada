/** The workshop's pages. */
@NullMarked
package id.melek.authoring.ui;

import org.jspecify.annotations.NullMarked;
