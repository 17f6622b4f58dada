package id.melek.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.melek.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class ReferenceLoaderTest {

    private static final List<String> FILES = List.of(
            "provinces.csv",
            "regencies.csv",
            "districts.csv",
            "villages.csv.gz",
            "settlement_population.csv",
            "baselines.csv");

    @Autowired
    RegionStore store;

    @Autowired
    ReferenceLoader loader;

    @Autowired
    JdbcTemplate db;

    @TempDir
    Path content;

    private ReferenceLoader other;

    @BeforeEach
    void copyTheFiles() throws IOException {
        var folder = Files.createDirectory(content.resolve("reference"));
        for (var file : FILES) {
            Files.copy(Path.of("content", "reference", file), folder.resolve(file));
        }
        other = new ReferenceLoader(new ReferenceFiles(content), store);
    }

    private void replace(String file, String old, String replacement) throws IOException {
        var path = content.resolve("reference").resolve(file);
        var text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(path, text.replace(old, replacement));
    }

    private List<@Nullable String> contents() {
        return db.queryForList("""
                select concat(count(*), ' ', sum(id)) from region
                union all select concat(count(*), ' ', sum(crc32(concat_ws('|', region, valid_from, valid_to, code, name, kind,
                    parent, settlement, degurba_like, density, basis, lat, lng, time_zone)))) from region_version
                union all select concat(count(*), ' ', sum(people)) from region_population
                union all select group_concat(data_set, sha256, loaded_at) from reference_load
                union all select revision from region_revision
                """, String.class);
    }

    @Test
    void loadingTwiceChangesNothing() {
        var before = contents();
        loader.fillEmptyDatabase();
        loader.loadNewPeople();
        assertThat(contents()).isEqualTo(before).startsWith("91600 " + 91600L * 91601 / 2);
    }

    @Test
    void aChangedListOfAreasIsNotComparedAndTheLogSaysWhy(CapturedOutput output) throws IOException {
        var before = contents();
        replace("districts.csv", "Langke Rembong", "Ruteng Kota");
        other.fillEmptyDatabase();
        assertThat(contents()).isEqualTo(before);
        assertThat(output).contains("changes of regions come from region_changes.csv alone");
    }

    @Test
    void newFiguresOfPeopleAreTakenOver() throws IOException {
        replace("settlement_population.csv", "population_2024", "population_2025");
        replace(
                "baselines.csv",
                "ID,nation,population_registered,",
                "ID,nation,population_registered,285500000,persons,2025,official,A source of 2025,,,\n"
                        + "ID,nation,population_registered,");
        var revision = store.revision();
        other.loadNewPeople();

        assertThat(store.read().population(RegionId.NATION).orElseThrow())
                .returns(284_973_643, Population::total)
                .returns("A source of 2025", Population::source);
        assertThat(store.revision()).isEqualTo(revision + 1);
    }

    @Test
    void figuresOfPeopleWithoutASourceAreRefused() throws IOException {
        replace("settlement_population.csv", "population_2024", "population_2025");
        assertThatThrownBy(other::loadNewPeople)
                .isInstanceOf(ReferenceFault.class)
                .hasMessageContaining("names no source for the nation's population_registered of 2025");
    }

    @Test
    void figuresOfPeopleForAnUnknownRegionAreRefused() throws IOException {
        replace("settlement_population.csv", "\n53.10,", "\n53.99,");
        assertThatThrownBy(other::loadNewPeople)
                .isInstanceOf(ReferenceFault.class)
                .hasMessageContaining("no region has the code 53.99 today");
    }
}
