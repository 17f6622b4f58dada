package id.melek.account;

import java.util.Map;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.stereotype.Component;

/** Tests make thousands of people: hashing each PIN as slowly as in earnest would be most of what they do. */
@Primary
@Component
class QuickSecrets extends Secrets {

    private static final int LEAST = 4;

    QuickSecrets() {
        super(new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(LEAST))));
    }
}
