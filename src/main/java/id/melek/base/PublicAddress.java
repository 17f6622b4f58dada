package id.melek.base;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people find this Melek, for links in what leaves it. */
@Component
public class PublicAddress {

    private final String url;

    PublicAddress(@Value("${melek.url:http://localhost:${server.port:8080}}") String url) {
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** @param path without a slash in front */
    public String link(String path) {
        return url + "/" + path;
    }
}
