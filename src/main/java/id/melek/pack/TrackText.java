package id.melek.pack;

/** How a track introduces itself in one language, in plain text. */
public record TrackText(String title, String summary) {}
