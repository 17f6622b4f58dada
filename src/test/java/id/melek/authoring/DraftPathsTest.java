package id.melek.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class DraftPathsTest {

    private static final UUID DRAFT = UUID.fromString("00000000-0000-7000-8000-000000000001");

    @Test
    void everyTextOfACourseHasAPlaceWhereItIsMended() {
        var draft = "workshop/" + DRAFT;

        assertThat(DraftPaths.mending(DRAFT, "course.yaml")).contains(draft + "/about");
        assertThat(DraftPaths.mending(DRAFT, "en/02-tes-akhir/lesson.md")).contains(draft + "/tes-akhir/en");
        assertThat(DraftPaths.mending(DRAFT, "id/02-tes-akhir/test.gift"))
                .contains(draft + "/tes-akhir/id?file=test.gift");
        assertThat(DraftPaths.mending(DRAFT, "media/stall.svg")).contains(draft + "/media");
        assertThat(DraftPaths.mending(DRAFT, "id")).isEmpty();
    }
}
