package id.melek.participation;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files that are made for whoever asks, and are kept by nobody in between. */
final class Download {

    private Download() {}

    static ResponseEntity<byte[]> of(MediaType type, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .cacheControl(CacheControl.noStore())
                .body(content);
    }

    /** The same for what may not be seen and for what does not exist. */
    static ResponseEntity<byte[]> nothing() {
        return ResponseEntity.notFound().build();
    }
}
