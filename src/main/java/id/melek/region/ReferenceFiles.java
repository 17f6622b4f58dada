package id.melek.region;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The reference data in the folder {@code reference} of the content: area lists, people, changes. */
@Component
class ReferenceFiles {

    /** The day of Kepmendagri 300.2.2-2430 of 2025, whose lists these are. */
    static final LocalDate LIST_DAY = LocalDate.of(2025, 6, 23);

    private static final List<String> AREA_FILES =
            List.of("provinces.csv", "regencies.csv", "districts.csv", "villages.csv.gz");
    private static final String PEOPLE_FILE = "settlement_population.csv";
    private static final String SOURCES_FILE = "baselines.csv";
    private static final String CHECK_FILE = "settlement_check.csv";

    private final Path folder;

    ReferenceFiles(@Value("${melek.content:content}") Path content) {
        this.folder = content.resolve("reference");
        if (!Files.isDirectory(folder)) {
            throw new ReferenceFault(
                    "There is no reference data in " + folder.toAbsolutePath().normalize() + ".");
        }
    }

    Path changes() {
        return folder.resolve("region_changes.csv");
    }

    /** Every area, parents before their children, each with the identity it will keep. */
    List<Area> areas() {
        var areas = new ArrayList<Area>(92_000);
        var ids = new HashMap<String, RegionId>(185_000);
        ids.put(Codes.NATION, RegionId.NATION);
        areas.add(area(nation(), null));
        for (var file : AREA_FILES) {
            read(file, row -> areas.add(area(row, ids)));
        }
        return areas;
    }

    private static Region nation() {
        return new Region(RegionId.NATION, RegionLevel.NATION, Codes.NATION, "Indonesia", "", null, null);
    }

    private static Area area(Region region, @Nullable ZoneId zone) {
        return new Area(new Version(region, LIST_DAY, null, zone), "", "", "", "", "");
    }

    private static Area area(NamedCsvRecord row, Map<String, RegionId> ids) {
        var code = row.getField("code");
        var parent = ids.get(row.findField("parent_code").orElse(Codes.NATION));
        var id = new RegionId(ids.size() + 1);
        if (!Codes.wellFormed(code) || parent == null || ids.put(code, id) != null) {
            throw new IllegalArgumentException("the code " + code + " is malformed, stands twice or has no parent");
        }
        var settlement =
                row.findField("settlement").map(ReferenceFiles::settlement).orElse(null);
        var region =
                new Region(id, Codes.level(code), code, row.getField("name"), Codes.kind(code), parent, settlement);
        var zone = row.findField("time_zone").map(ZoneId::of).orElse(null);
        return new Area(
                new Version(region, LIST_DAY, null, zone),
                row.findField("degurba_like").orElse(""),
                row.findField("est_density_km2").orElse(""),
                row.findField("basis").orElse(""),
                row.getField("lat"),
                row.getField("lng"));
    }

    static Settlement settlement(String value) {
        return Settlement.valueOf(value.toUpperCase(Locale.ROOT));
    }

    /**
     * People per regency, province and nation. Only the regencies are read: the classes of a province are rounded in the
     * file, and every total here is the sum of its parts.
     */
    List<People> people() {
        var people = new ArrayList<People>();
        var sources = sources();
        read(PEOPLE_FILE, row -> {
            if (row.getField("code").contains(".")) {
                people.add(people(row, sources));
            }
        });
        var provinces = summedUp(people);
        var nation = summedUp(provinces);
        people.addAll(provinces);
        people.addAll(nation);
        return people;
    }

    private static People people(NamedCsvRecord row, Map<String, String> sources) {
        var year = row.getHeader().get(1).replaceFirst("population_(\\d{4})", "$1");
        var source = sources.get(year);
        if (source == null) {
            throw new IllegalArgumentException(
                    SOURCES_FILE + " names no source for the nation's population_registered of " + year);
        }
        var population = new Population(
                number(row, "est_pop_urban"),
                number(row, "est_pop_suburban"),
                number(row, "est_pop_rural"),
                LocalDate.of(Integer.parseInt(year), 12, 31),
                source);
        if (population.total() != number(row, row.getHeader().get(1))) {
            throw new IllegalArgumentException("the classes of " + row.getField("code") + " do not add up");
        }
        return new People(row.getField("code"), population);
    }

    private static int number(NamedCsvRecord row, String field) {
        return Integer.parseInt(row.getField(field));
    }

    private static List<People> summedUp(List<People> parts) {
        var sums = new HashMap<String, Population>();
        for (var part : parts) {
            sums.merge(Codes.parent(part.code()), part.population(), ReferenceFiles::sum);
        }
        return sums.entrySet().stream()
                .map(sum -> new People(sum.getKey(), sum.getValue()))
                .toList();
    }

    private static Population sum(Population one, Population other) {
        return new Population(
                one.urban() + other.urban(),
                one.suburban() + other.suburban(),
                one.rural() + other.rural(),
                one.asOf(),
                one.source());
    }

    /** The settlement estimate beside BPS, by the codes of the provinces (several where BPS knew them as one). */
    Map<String, EstimateError> estimateErrors() {
        var errors = new HashMap<String, EstimateError>();
        read(CHECK_FILE, row -> {
            var error = new EstimateError(
                    decimal(row, "bps_urban_2025"),
                    decimal(row, "proxy_urban_plus_suburban"),
                    decimal(row, "difference_vs_2025"));
            for (var code : row.getField("area_code").split("\\+")) {
                errors.put(code, error);
            }
        });
        return errors;
    }

    private static double decimal(NamedCsvRecord row, String field) {
        return Double.parseDouble(row.getField(field));
    }

    /** Where the nation's registered population of a year comes from. */
    private Map<String, String> sources() {
        var sources = new HashMap<String, String>();
        read(SOURCES_FILE, row -> {
            if (row.getField("area_code").equals(Codes.NATION)
                    && row.getField("indicator").equals("population_registered")) {
                sources.put(row.getField("year"), row.getField("source"));
            }
        });
        return sources;
    }

    private void read(String file, Consumer<NamedCsvRecord> each) {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(open(file))) {
            for (var row : rows) {
                readRow(file, row, each);
            }
        } catch (IOException | CsvParseException e) {
            throw new ReferenceFault("The reference file " + folder.resolve(file) + " cannot be read: " + e, e);
        }
    }

    private void readRow(String file, NamedCsvRecord row, Consumer<NamedCsvRecord> each) {
        try {
            each.accept(row);
        } catch (RuntimeException e) {
            throw new ReferenceFault(
                    folder.resolve(file) + ", line " + row.getStartingLineNumber() + ": " + e.getMessage(), e);
        }
    }

    private InputStreamReader open(String file) throws IOException {
        InputStream bytes = Files.newInputStream(folder.resolve(file));
        return new InputStreamReader(file.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8);
    }

    String hashOfAreas() {
        return hash(AREA_FILES);
    }

    String hashOfPeople() {
        return hash(List.of(PEOPLE_FILE, SOURCES_FILE));
    }

    private String hash(List<String> files) {
        try (var digest =
                new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            for (var file : files) {
                Files.copy(folder.resolve(file), digest);
            }
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (IOException e) {
            throw new ReferenceFault("The reference data cannot be read: " + e, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
