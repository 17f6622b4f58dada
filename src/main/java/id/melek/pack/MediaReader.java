package id.melek.pack;

import java.util.SortedMap;
import java.util.TreeMap;

/** Reads and checks the pictures of a pack. */
final class MediaReader {

    private MediaReader() {}

    /** By file name. Pictures with faults are among them, so that lessons using them are not blamed too. */
    static SortedMap<String, PackMedia> read(PackFolder folder, FaultList faults) {
        var media = new TreeMap<String, PackMedia>();
        folder.media().forEach((path, bytes) -> {
            var picture = read(path.substring("media/".length()), bytes, faults.of(path));
            media.put(picture.name(), picture);
        });
        return media;
    }

    static PackMedia read(String name, byte[] bytes, FileFaults faults) {
        var isDrawing = name.endsWith(".svg");
        var size = isDrawing ? SvgCheck.check(bytes, faults) : WebpCheck.check(bytes, faults);
        if (!size.isSane()) {
            faults.add("measures %d x %d: at most %d each way".formatted(size.width(), size.height(), Size.MOST));
        }
        var type = isDrawing ? PackMedia.SVG : PackMedia.WEBP;
        return new PackMedia(name, type, bytes, Sha256.of(bytes), size.width(), size.height());
    }
}
