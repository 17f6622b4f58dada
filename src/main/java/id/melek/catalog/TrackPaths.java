package id.melek.catalog;

/** Addresses of tracks and their forms, for links from anywhere: screens, messages, files. */
public final class TrackPaths {

    private TrackPaths() {}

    public static String track(String track) {
        return "tracks/" + track;
    }

    /** The six questions before most of the learning. */
    public static String before(String track) {
        return track(track) + "/before";
    }

    /** Six others like them, at the end. */
    public static String after(String track) {
        return track(track) + "/after";
    }
}
