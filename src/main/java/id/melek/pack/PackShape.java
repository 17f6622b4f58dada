package id.melek.pack;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which paths one kind of pack has.
 *
 * @param head the file that every such pack begins with
 * @param advice why a path does not belong, and what would
 */
record PackShape(String head, Predicate<String> folders, Predicate<String> files, Function<String, FaultText> advice) {

    static final PackShape COURSE =
            new PackShape(PackPaths.COURSE, PackPaths::isFolder, PackPaths::isFile, PackPaths::advice);

    static final PackShape TRACK =
            new PackShape(TrackFiles.TRACK, TrackFiles::isFolder, TrackFiles::isFile, TrackFiles::advice);
}
