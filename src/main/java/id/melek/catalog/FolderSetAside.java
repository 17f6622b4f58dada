package id.melek.catalog;

import id.melek.pack.CoursePack;

/**
 * A course was changed in the content folder, but what is published was written by somebody in the workshop. It is not published;
 * whoever keeps drafts keeps it. Told again at every start as long as the folder stays so.
 *
 * @param base the version that was published from the folder last; empty where none was
 */
public record FolderSetAside(CoursePack pack, String base) {}
