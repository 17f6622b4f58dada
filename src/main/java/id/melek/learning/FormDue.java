package id.melek.learning;

import id.melek.assessment.FormMoment;

/**
 * A form that a learner may answer now.
 *
 * @param answered items answered so far; above 0 it is half done
 */
public record FormDue(String track, FormMoment moment, int answered) {}
