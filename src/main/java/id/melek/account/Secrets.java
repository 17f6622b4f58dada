package id.melek.account;

import java.util.Optional;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes PINs, passwords and codes with bcrypt; the prefix of each hash names the method, so that it can change later. */
@Component
class Secrets {

    /** More than any secret may have; longer ones are not worth the time. */
    private static final int LONGEST = 200;

    private final PasswordEncoder encoder;
    private final String nobodys;

    Secrets() {
        this(PasswordEncoderFactories.createDelegatingPasswordEncoder());
    }

    Secrets(PasswordEncoder encoder) {
        this.encoder = encoder;
        nobodys = hash(Tokens.next());
    }

    String hash(String secret) {
        return encoder.encode(secret);
    }

    /** Takes as long where there is no hash, so that the time does not tell who has an account. */
    boolean matches(String typed, Optional<String> hash) {
        var matches = encoder.matches(typed.length() > LONGEST ? "" : typed, hash.orElse(nobodys));
        return matches && hash.isPresent();
    }
}
