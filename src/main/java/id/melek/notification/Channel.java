package id.melek.notification;

/** A way out of Melek. */
public enum Channel {
    EMAIL,
    /** SMS or WhatsApp, as the gateway sees fit. */
    GATEWAY
}
