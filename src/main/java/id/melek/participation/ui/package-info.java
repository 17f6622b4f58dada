@NullMarked
package id.melek.participation.ui;

import org.jspecify.annotations.NullMarked;
