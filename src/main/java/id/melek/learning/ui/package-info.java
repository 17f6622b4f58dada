/** Screens of learning: what a learner reads, answers and finishes. */
@NullMarked
package id.melek.learning.ui;

import org.jspecify.annotations.NullMarked;
