package id.melek.region;

/** The reference data cannot be read: the message says which file, which line and what to do. */
final class ReferenceFault extends RuntimeException {

    ReferenceFault(String message) {
        super(message);
    }

    ReferenceFault(String message, Throwable cause) {
        super(message, cause);
    }
}
