package id.melek.assessment;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where chance comes from. */
@Configuration
class LotBeans {

    @Bean
    RandomGenerator lots() {
        return new SecureRandom();
    }
}
