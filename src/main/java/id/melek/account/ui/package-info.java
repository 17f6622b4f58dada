/** The pages on which people register, sign in, tell about themselves, and are let in by staff. */
@NullMarked
package id.melek.account.ui;

import org.jspecify.annotations.NullMarked;
