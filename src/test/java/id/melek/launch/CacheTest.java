package id.melek.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {

    @TempDir
    Path dir;

    private final List<String> said = new ArrayList<>();

    @Test
    void whatIsFetchedGetsItsNameWhenItIsWhole() {
        var fetched = cache().fetch(new Script("succeeds.sh"), draft -> Optional.of("tool-1"));

        assertThat(fetched).contains(dir.resolve("melek/tool-1"));
        assertThat(dir.resolve("melek/tool-1/program")).hasContent("whole");
        assertThat(said).containsExactly("all of it");
        assertThat(cache().kept("tool-")).containsExactly(dir.resolve("melek/tool-1"));
    }

    @Test
    void whatFailsHalfwayIsNeverTakenForWholeAndCanBeTriedAgain() {
        assertThat(cache().fetch(new Script("fails.sh"), draft -> Optional.of("tool-1")))
                .isEmpty();
        assertThat(cache().kept("tool-")).isEmpty();

        assertThat(cache().fetch(new Script("succeeds.sh"), draft -> Optional.of("tool-1")))
                .isPresent();
    }

    private Cache cache() {
        return Cache.of(Map.of("XDG_CACHE_HOME", dir.toString()), said::add);
    }
}
