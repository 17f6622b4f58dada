package id.melek.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;

@Configuration
class SignInBeans {

    /** Whatever form or header Spring Security reads by itself opens nothing: {@link SignIns} counts every try. */
    @Bean
    AuthenticationManager nobodyByForm() {
        return authentication -> {
            throw new BadCredentialsException("People sign in on the page");
        };
    }
}
