package id.melek.launch;

/** What stands in the way, in words for the person at the console: what is wrong and what to do. */
final class CannotStart extends RuntimeException {

    CannotStart(String message) {
        super(message);
    }

    CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
