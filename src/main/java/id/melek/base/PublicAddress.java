package id.melek.base;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where the public reaches this Melek: as its operator says. */
@Component
public class PublicAddress {

    private final String configured;
    private final String port;

    PublicAddress(@Value("${melek.address:}") String configured, @Value("${server.port:8080}") String port) {
        this.configured = configured.replaceAll("/+$", "");
        this.port = port;
    }

    /**
     * For a page that is being asked for: without a word of the operator, as the browser that asks reaches it.
     *
     * @param path without a slash in front
     */
    public String of(String path) {
        var base = configured.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : configured;
        return base + "/" + path;
    }

    /**
     * For what is sent to somebody: never as a browser says, which could lead them elsewhere; without a word of the operator,
     * as this machine reaches it.
     *
     * @param path without a slash in front
     */
    public String inLetters(String path) {
        return (configured.isEmpty() ? "http://localhost:" + port : configured) + "/" + path;
    }
}
