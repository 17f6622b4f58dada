package id.melek.pack;

import java.util.List;
import java.util.SortedMap;

/**
 * A pack as far as it can be shown while it is being written.
 *
 * @param media all pictures, sounds and videos, used or not, by name
 * @param lessons by folder, such as {@code id/01-why-sell-online}
 */
public record PackPreview(List<PackMedia> media, SortedMap<String, LessonText> lessons) {}
