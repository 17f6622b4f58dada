package id.melek.account;

import org.springframework.stereotype.Component;

/** Tokens by which the part of a page that runs on the phone hands in what was done there. */
@Component
public class OwnTokens {

    private final SignedIn signedIn;
    private final DeviceTokens tokens;

    OwnTokens(SignedIn signedIn, DeviceTokens tokens) {
        this.signedIn = signedIn;
        this.tokens = tokens;
    }

    /** Only for the account that the page was made for: another may have signed in in another tab. Empty for any other. */
    public String issue(String account) {
        return signedIn.person()
                .filter(who -> who.id().value().toString().equals(account))
                .map(who -> tokens.issue(who.id()))
                .orElse("");
    }
}
