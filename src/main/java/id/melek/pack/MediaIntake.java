package id.melek.pack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What somebody hands in for media/, looked at by its content alone: a name proves nothing. Nothing is unpacked for that; a
 * picture's measures are read from its header.
 */
public sealed interface MediaIntake {

    /** Why something cannot stand in media/. */
    enum Why {
        /** No picture, sound or video that is known. */
        UNKNOWN,
        /** A picture, but of a kind that a pack does not hold, such as PNG. */
        OTHER_PICTURE,
        /** It measures more than a cheap phone can hold. */
        TOO_MANY_PIXELS,
        TOO_HEAVY,
        /** It is cut off, or holds what no phone should get. */
        BROKEN
    }

    /**
     * It may stand in media/.
     *
     * @param ending of the name that belongs to its content: {@code webp}
     * @param bytes cleaned; the same as came where there was nothing to clean
     * @param width in CSS pixels, 0 for a sound
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Fit(String ending, byte[] bytes, int width, int height) implements MediaIntake {}

    /** @param found what was seen, for the words to the author: {@code PNG}, {@code 50000 × 50000}, {@code 90 KB / 60 KB} */
    record Unfit(Why why, String found) implements MediaIntake {}

    /** The bytes that the largest file of media/ may have. */
    int LARGEST = MediaKind.largest();

    static MediaIntake of(byte[] bytes) {
        var other = OtherPicture.of(bytes);
        if (other.isPresent()) {
            return refuse(other.get());
        }
        return kind(bytes).<MediaIntake>map(kind -> of(kind, bytes)).orElseGet(() -> new Unfit(Why.UNKNOWN, ""));
    }

    private static MediaIntake refuse(OtherPicture picture) {
        return picture.size().isSane()
                ? new Unfit(Why.OTHER_PICTURE, picture.name())
                : new Unfit(Why.TOO_MANY_PIXELS, measures(picture.size()));
    }

    private static MediaIntake of(MediaKind kind, byte[] bytes) {
        var clean = bytes.length > MediaKind.largest() ? bytes : kind.clean(bytes);
        if (clean.length > kind.limit()) {
            return new Unfit(
                    Why.TOO_HEAVY, "%d KB / %d KB".formatted(kilobytes(clean.length), kilobytes(kind.limit())));
        }
        var faults = new FaultList();
        var size = kind.check(clean, faults.of(""));
        if (!size.isSane()) {
            return new Unfit(Why.TOO_MANY_PIXELS, measures(size));
        }
        return faults.isEmpty()
                ? new Fit(kind.ending(), clean, size.width(), size.height())
                : new Unfit(Why.BROKEN, words(faults.sorted()));
    }

    private static Optional<MediaKind> kind(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return Optional.of(MediaKind.WEBP);
        }
        if (start.startsWith("OggS")) {
            return Optional.of(MediaKind.OGG);
        }
        if (start.startsWith("ftyp", 4)) {
            return Optional.of(MediaKind.MP4);
        }
        if (start.startsWith("\u001A\u0045\u00DF\u00A3")) {
            return Optional.of(MediaKind.WEBM);
        }
        if (start.startsWith("ID3") || start.startsWith("\u00FF") && start.length() > 1 && start.charAt(1) >= 0xE0) {
            return Optional.of(MediaKind.MP3);
        }
        var text = start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3) : start;
        return text.stripLeading().startsWith("<") && text.contains("<svg")
                ? Optional.of(MediaKind.SVG)
                : Optional.empty();
    }

    private static String measures(Size size) {
        return size.width() + " × " + size.height();
    }

    private static long kilobytes(long bytes) {
        return (bytes + 1023) / 1024;
    }

    private static String words(List<Fault> faults) {
        return faults.stream().limit(3).map(Fault::message).collect(Collectors.joining("; "));
    }
}
