package id.melek.credential;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where the public reaches this Melek: as its operator says, or else as the browser that asks reaches it. */
@Component
class PublicAddress {

    private final String configured;

    PublicAddress(@Value("${melek.address:}") String configured) {
        this.configured = configured.replaceAll("/+$", "");
    }

    String of(String path) {
        var base = configured.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : configured;
        return base + "/" + path;
    }
}
