package id.melek;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From the first version that landed. */
@SpringBootTest
class UpgradeTest extends Upgrade {

    private static Map<String, List<String>> before = Map.of();

    @DynamicPropertySource
    static void anEarlierVersionWasHere(DynamicPropertyRegistry properties) throws IOException {
        before = putInPlace("2026-11-21", "", KEPT, properties);
    }

    @Override
    Map<String, String> wanted() {
        return KEPT;
    }

    @Override
    Map<String, List<String>> before() {
        return before;
    }
}
