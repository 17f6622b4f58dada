package id.melek.notification;

/** Enough of an address to tell one letter from another, too little to write to it. */
final class Mask {

    private static final String HIDDEN = "***";

    private Mask() {}

    static String of(String address) {
        var at = address.indexOf('@');
        if (at > 0) {
            return address.charAt(0) + HIDDEN + address.substring(at);
        }
        return address.length() < 8
                ? HIDDEN
                : address.substring(0, 3) + HIDDEN + address.substring(address.length() - 2);
    }
}
