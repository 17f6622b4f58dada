package id.melek.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.IntegrationTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;

@IntegrationTest
class RegionUpkeepTest {

    @Autowired
    RegionUpkeep upkeep;

    @Test
    void theHealthPageTellsWhichRegionsThisNodeHas() {
        var health = upkeep.health();
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails())
                .containsEntry("regions", 91600)
                .containsEntry("faultsInChanges", List.of())
                .containsEntry("faultInPeople", "");
    }
}
