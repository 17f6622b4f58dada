package id.melek.pack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What may stand in media/, by the ending of its name. Pictures come with the lesson, sounds and videos only when they are
 * asked for; on 400 kbit/s a sound of 1 MB takes 20 seconds, a video of 3 MB a minute.
 */
enum MediaKind {
    SVG("image/svg+xml", 60),
    WEBP("image/webp", 60),
    MP3("audio/mpeg", 1_024),
    OGG("audio/ogg", 1_024),
    MP4("video/mp4", 3_072),
    WEBM("video/webm", 3_072);

    private final String mediaType;
    private final int kilobytes;

    MediaKind(String mediaType, int kilobytes) {
        this.mediaType = mediaType;
        this.kilobytes = kilobytes;
    }

    static Optional<MediaKind> of(String name) {
        return Arrays.stream(values())
                .filter(kind -> name.endsWith("." + kind.ending()))
                .findFirst();
    }

    /** Whether a name or address is that of a sound or a video. */
    static boolean isPlayed(String name) {
        return of(name).filter(kind -> !kind.isPicture()).isPresent();
    }

    static String endings(String between) {
        return Arrays.stream(values()).map(MediaKind::ending).collect(Collectors.joining(between));
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }

    /** Bytes that such a file may have. */
    int limit() {
        return kilobytes * 1024;
    }

    static int largest() {
        return Arrays.stream(values()).mapToInt(MediaKind::limit).max().orElseThrow();
    }

    boolean isPicture() {
        return mediaType.startsWith("image/");
    }

    /** Without what does not belong there, where that can be taken out; {@link #check} tells whether it is sound then. */
    byte[] clean(byte[] bytes) {
        return switch (this) {
            case SVG -> SvgCleaner.clean(bytes);
            case WEBP -> WebpCleaner.clean(bytes);
            default -> bytes;
        };
    }

    Size check(byte[] bytes, FileFaults faults) {
        return switch (this) {
            case SVG -> SvgCheck.check(bytes, faults);
            case WEBP -> WebpCheck.check(bytes, faults);
            case MP3 -> Mp3Check.check(bytes, faults);
            case OGG -> OggCheck.check(bytes, faults);
            case MP4 -> Mp4Check.check(bytes, faults);
            case WEBM -> WebmCheck.check(bytes, faults);
        };
    }
}
