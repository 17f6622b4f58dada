/** Screens of certificates: one's own, and revoking. */
@NullMarked
package id.melek.credential.ui;

import org.jspecify.annotations.NullMarked;
