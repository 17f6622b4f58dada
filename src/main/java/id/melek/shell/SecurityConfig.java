package id.melek.shell;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import id.melek.account.AccessTokens;
import id.melek.account.Accounts;
import id.melek.account.DeviceTokens;
import id.melek.account.WebSignIn;
import id.melek.base.Texts;
import java.time.Clock;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** Who may pass: phones and managers' programs by their token, the operator's machine to its health, everybody else by the rules on the views. */
@Configuration
class SecurityConfig {

    /** As for phones, and before them: managers' programs, by a token of their own. */
    @Bean
    @Order(0)
    SecurityFilterChain apiChain(
            HttpSecurity http, AccessTokens tokens, SecurityContextHolderStrategy security, Texts texts, Clock clock)
            throws Exception {
        var api = new ApiFilter(tokens, security, texts, clock);
        return http.securityMatcher("/api/v1/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(api, AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(api::refuse))
                .build();
    }

    /** No cookie and no session, hence nothing that another site could ride on. */
    @Bean
    @Order(1)
    SecurityFilterChain phoneChain(
            HttpSecurity http,
            DeviceTokens tokens,
            Accounts accounts,
            SecurityContextHolderStrategy security,
            Texts texts)
            throws Exception {
        var phone = new PhoneFilter(tokens, accounts, security, texts);
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(phone, AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(phone::refuse))
                .build();
    }

    /** The token in the link is the permission; a mail program posts to it without any page before. */
    @Bean
    @Order(1)
    SecurityFilterChain offChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/off/*")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Served on a port of its own that only this machine reaches. */
    @Bean
    @Order(2)
    SecurityFilterChain healthChain(HttpSecurity http) throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Views say themselves who may enter, and the router keeps to it; an unknown address is not found, for anybody. */
    @Bean
    @Order(3)
    SecurityFilterChain pageChain(HttpSecurity http, WebSignIn webSignIn) throws Exception {
        webSignIn.secure(http);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET, "/media/*", "/language/*", "/melek.css", "/*.svg", "/*.png")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.GET,
                                "/export/*",
                                "/task-photos/*",
                                "/certificates/*",
                                "/my-data/*",
                                "/workshop-files/**",
                                "/hand-outs/**")
                        .authenticated())
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.anyRequest(AuthorizedUrl::permitAll))
                .build();
    }
}
