package id.melek.account;

/** Where the pages of this module are, for links from other modules: paths without a slash in front. */
public final class AccountPaths {

    public static final String REGISTER = "register";
    public static final String SIGN_IN = "sign-in";
    public static final String FORGOT_PIN = "forgot-pin";
    public static final String ME = "me";
    public static final String CONSENT = "consent";
    public static final String CODES = "codes";
    public static final String STAFF = "staff";
    public static final String INVITATION = "invitation";

    private AccountPaths() {}

    /** The link that an invited person opens; the token in it is the secret. */
    public static String invitation(String token) {
        return INVITATION + "/" + token;
    }
}
