package id.melek.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceFilesTest {

    @TempDir
    Path content;

    @Test
    void withoutTheFolderTheOperatorIsToldWhichAndWhatToDo() {
        assertThatThrownBy(() -> new ReferenceFiles(content))
                .isInstanceOf(ReferenceFault.class)
                .hasMessageContaining("There is no reference data in " + content.resolve("reference"));
        var analysis =
                Objects.requireNonNull(new ReferenceFaultAnalyzer().analyze(new ReferenceFault("Nothing there.")));
        assertThat(analysis.getDescription()).isEqualTo("Nothing there.");
        assertThat(analysis.getAction()).contains("--content DIR");
    }

    @Test
    void aFaultyRowIsNamedByFileAndLine() throws IOException {
        var folder = Files.createDirectory(content.resolve("reference"));
        Files.writeString(folder.resolve("provinces.csv"), """
                code,name,lat,lng,time_zone
                11,Aceh,4.2830,96.9434,Asia/Jakarta
                12,Sumatera Utara,2.2989,99.1612,Asia/Djakarta
                """);
        assertThatThrownBy(() -> new ReferenceFiles(content).areas())
                .isInstanceOf(ReferenceFault.class)
                .hasMessageContaining("provinces.csv, line 3")
                .hasMessageContaining("Asia/Djakarta");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.createDirectory(content.resolve("reference"));
        assertThatThrownBy(() -> new ReferenceFiles(content).areas())
                .isInstanceOf(ReferenceFault.class)
                .hasMessageContaining("provinces.csv");
    }

    @Test
    void theCodeTellsTheKindOfEveryArea() {
        var areas = new ReferenceFiles(Path.of("content")).areas();
        assertThat(areas)
                .extracting(area -> area.region().kind())
                .filteredOn("kota"::equals)
                .hasSize(98);
        assertThat(areas)
                .extracting(area -> area.region().kind())
                .filteredOn("kabupaten"::equals)
                .hasSize(416);
        assertThat(areas)
                .extracting(area -> area.region().kind())
                .filteredOn("kelurahan"::equals)
                .hasSize(8496);
        assertThat(areas)
                .extracting(area -> area.region().kind())
                .filteredOn("desa"::equals)
                .hasSize(75266);
    }
}
