package id.melek.pack;

import java.util.List;

/**
 * A lesson as far as it can be shown while it is being written.
 *
 * @param text what could be read, its HTML sanitized like that of a published lesson
 * @param faults what is still wrong in the lesson's own files
 */
public record LessonPreview(LessonText text, List<Fault> faults) {}
