package id.melek.notification;

import java.time.Duration;

/** Takes letters out of Melek on one channel. Tells neither log nor exception an address. */
interface Carrier {

    Channel channel();

    /** Whether this Melek was told how to send on this channel. */
    boolean isOn();

    Outcome carry(Parcel parcel);

    sealed interface Outcome {

        record Sent() implements Outcome {}

        /** @param pause at least so long, by the wish of the other side */
        record Later(Reason reason, Duration pause) implements Outcome {

            Later(Reason reason) {
                this(reason, Duration.ZERO);
            }
        }

        /** The recipient may not have what it brings along any more. */
        record NotTheirs() implements Outcome {}

        /** Trying again would change nothing. */
        record Never(Reason reason) implements Outcome {}
    }
}
