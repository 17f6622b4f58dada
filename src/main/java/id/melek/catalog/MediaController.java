package id.melek.catalog;

import java.time.Duration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The pictures, sounds and videos of published lessons, by the hash of their content: a phone asks for each once. */
@RestController
class MediaController {

    private final JdbcTemplate jdbc;

    MediaController(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Players ask for a sound piece by piece (Range), and iPhones play nothing else. A picture opened by itself is a document of this site: the policy keeps it from doing anything. */
    @GetMapping("/media/{name}")
    ResponseEntity<?> media(@PathVariable String name) {
        return jdbc
                .<ResponseEntity<?>>query(
                        "select type, content from media where name = ?",
                        (row, number) -> ResponseEntity.ok()
                                .contentType(MediaType.parseMediaType(row.getString("type")))
                                .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                        .cachePublic()
                                        .immutable())
                                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                                .header("X-Content-Type-Options", "nosniff")
                                .body(body(row.getString("type"), row.getBytes("content"))),
                        name)
                .stream()
                .findFirst()
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** Pieces are cut from a Resource alone; a drawing goes compressed, and whole. */
    private static Object body(String type, byte[] content) {
        return type.startsWith("image/") ? content : new ByteArrayResource(content);
    }
}
