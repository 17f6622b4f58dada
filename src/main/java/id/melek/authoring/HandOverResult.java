package id.melek.authoring;

import id.melek.pack.Fault;
import java.util.List;

/** What became of handing a draft over to be read. */
public sealed interface HandOverResult {

    /** @param readers how many trainers were told */
    record HandedOver(int readers) implements HandOverResult {}

    /** It has to be mended first. */
    record Faulty(List<Fault> faults) implements HandOverResult {}

    /** Learners have an earlier version: the reader, and later the history, should say what is new. */
    record NoteMissing() implements HandOverResult {}

    record NoteTooLong(int most) implements HandOverResult {}

    /** Every trainer here has written in it. */
    record NoReader() implements HandOverResult {}

    /** It is published or put away, or somebody has handed it over before. */
    record NotThere() implements HandOverResult {}
}
