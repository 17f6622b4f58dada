package id.melek.pack;

import java.util.Objects;

/**
 * A picture, sound or video of a course. Two are equal when name and content are.
 *
 * @param name file name under media/, such as {@code otp.svg}
 * @param mediaType such as {@code image/svg+xml} or {@code audio/mpeg}
 * @param bytes as in the pack; not to be changed
 * @param sha256 of the bytes, 64 hex digits
 * @param width in CSS pixels, 0 for a sound
 * @param height in CSS pixels, 0 for a sound
 */
@SuppressWarnings("ArrayRecordComponent") // equality goes by the hash, see below
public record PackMedia(String name, String mediaType, byte[] bytes, String sha256, int width, int height) {

    /** File name under which it is served: named by content, so it may be cached for ever. */
    public String servedName() {
        return sha256.substring(0, 32) + name.substring(name.lastIndexOf('.'));
    }

    /** Address in a lesson's HTML: {@code /media/<32 hex digits>.<extension>}. */
    public String address() {
        return "/media/" + servedName();
    }

    /** Whether it comes with the lesson; sounds and videos come when they are played. */
    public boolean isPicture() {
        return mediaType.startsWith("image/");
    }

    boolean isSound() {
        return mediaType.startsWith("audio/");
    }

    /** Bytes on the line: drawings are served compressed, photos are so already. */
    public long servedBytes() {
        return mediaType.equals(MediaKind.SVG.mediaType()) ? Served.compressed(bytes) : bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PackMedia that && name.equals(that.name) && sha256.equals(that.sha256);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, sha256);
    }

    @Override
    public String toString() {
        return "PackMedia[" + name + ", " + bytes.length + " bytes]";
    }
}
