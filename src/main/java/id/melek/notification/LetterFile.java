package id.melek.notification;

/**
 * What a letter brings along.
 *
 * @param name as the recipient's computer will call it: ASCII, with its ending
 * @param type a media type
 */
public record LetterFile(String name, String type, byte[] content) {}
