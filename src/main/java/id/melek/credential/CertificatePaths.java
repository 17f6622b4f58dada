package id.melek.credential;

import java.util.UUID;

/** Where certificates are: paths without a slash in front. */
public final class CertificatePaths {

    public static final String REVOKE = "revoke-certificate";
    public static final String VERIFY = "verify";

    private CertificatePaths() {}

    /** @param language of the text: {@code id} or {@code en} */
    public static String pdf(UUID certificate, String language) {
        return "certificates/" + certificate + ".pdf?lang=" + language;
    }

    public static String verify(CertificateCode code) {
        return VERIFY + "/" + code.grouped();
    }
}
