package id.melek.pack;

import org.commonmark.node.CustomBlock;

/** A sound or a video with its transcript, which are its children. */
final class Recording extends CustomBlock {

    private final String destination;
    private final String words;

    Recording(String destination, String words) {
        this.destination = destination;
        this.words = words;
    }

    String destination() {
        return destination;
    }

    /** What it is called. */
    String words() {
        return words;
    }
}
