package id.melek.account;

import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;

@Configuration
class SignInBeans {

    /** Has its place in the security chain, and none outside it. */
    @Bean
    @FilterRegistration(enabled = false)
    EndedSessionFilter endedSessionFilter(AccountUsers users) {
        return new EndedSessionFilter(users);
    }

    /** Whatever form or header Spring Security reads by itself opens nothing: {@link SignIns} counts every try. */
    @Bean
    AuthenticationManager nobodyByForm() {
        return authentication -> {
            throw new BadCredentialsException("People sign in on the page");
        };
    }
}
