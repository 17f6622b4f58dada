package id.melek.pack;

import java.util.SortedMap;
import java.util.TreeMap;

/** Reads and checks the pictures, sounds and videos of a pack. */
final class MediaReader {

    private MediaReader() {}

    /** By file name. Those with faults are among them, so that lessons using them are not blamed too. */
    static SortedMap<String, PackMedia> read(PackFolder folder, FaultList faults) {
        var media = new TreeMap<String, PackMedia>();
        folder.media().forEach((path, bytes) -> {
            var one = read(path.substring("media/".length()), bytes, faults.of(path));
            media.put(one.name(), one);
        });
        return media;
    }

    static PackMedia read(String name, byte[] bytes, FileFaults faults) {
        var kind = MediaKind.of(name).orElseThrow();
        var size = kind.check(bytes, faults);
        if (!size.isSane()) {
            faults.add(FaultKind.MEASURES.of(size.width(), size.height(), Size.MOST));
        }
        return new PackMedia(name, kind.mediaType(), bytes, Sha256.of(bytes), size.width(), size.height());
    }
}
