package id.melek;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    @Test
    void modulesReachEachOtherOnlyThroughTheirApiAndNeverInACircle() {
        ApplicationModules.of(MelekApplication.class).verify();
    }
}
