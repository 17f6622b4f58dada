package id.melek.pack;

import java.util.List;
import java.util.Optional;

/**
 * A lesson as far as it can be shown while it is being written.
 *
 * @param text what could be read, its HTML sanitized like that of a published lesson
 * @param settings of its test; empty where there is none, or its rules cannot be read
 * @param faults what is still wrong in the lesson's own files
 */
public record LessonPreview(LessonText text, Optional<TestSettings> settings, List<Fault> faults) {}
