package id.melek.account;

/** Where the pages of this module are, for links from other modules: paths without a slash in front. */
public final class AccountPaths {

    public static final String REGISTER = "register";
    public static final String SIGN_IN = "sign-in";
    public static final String FORGOT_PIN = "forgot-pin";
    public static final String ME = "me";
    public static final String QUESTIONS = "me/questions";
    public static final String CONSENT = "consent";
    public static final String CODES = "codes";
    public static final String STAFF = "staff";
    public static final String INVITATION = "invitation";
    public static final String MESSAGES = "messages";
    public static final String UNDELIVERED = "undelivered";
    public static final String MY_DATA = "my-data";
    public static final String GOODBYE = "goodbye";

    /** The parameter of {@link #MY_DATA} that says somebody took their data too often. */
    public static final String LATER = "later";

    /** A page of the certificates, which are above accounts and courses; named here so that these can lead to it. */
    public static final String CERTIFICATES = "certificates";

    /** The parameter of {@link #REGISTER} and {@link #SIGN_IN} that says where to go on to. */
    public static final String THEN = "then";

    private AccountPaths() {}

    /** Registering, and going on to another page of Melek afterwards. */
    public static String registerThen(String path) {
        return REGISTER + "?" + THEN + "=" + path;
    }

    /** The link that an invited person opens; the token in it is the secret. */
    public static String invitation(String token) {
        return INVITATION + "/" + token;
    }

    /** Turns one kind of message off for whoever was sent this link. */
    public static String off(String token) {
        return "off/" + token;
    }
}
