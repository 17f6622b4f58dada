package id.melek.pack;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.pack.PackZip.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackZipTest {

    private static final byte[] TEXT = "number: 1\n".getBytes(StandardCharsets.UTF_8);

    static Stream<Path> courses() throws IOException {
        return Packs.foldersIn(Path.of("content/courses")).stream();
    }

    @ParameterizedTest
    @MethodSource("courses")
    void outAndInAndOutAgainAreTheSameBytes(Path course) {
        var pack = ((PackReading.Sound) Packs.read(course)).pack();

        var zip = PackZip.write(pack.slug(), pack.files());
        var read = (Reading.Unpacked) PackZip.read(zip);

        assertThat(read.name()).isEqualTo(pack.slug());
        assertThat(PackZip.write(read.name(), read.files())).isEqualTo(zip);
        var again = (PackReading.Sound) Packs.read(read.name(), read.files());
        assertThat(again.pack().hash()).isEqualTo(pack.hash());
    }

    @Test
    void whatFileManagersLeaveBehindIsLeftOutAndNoTopFolderIsNeeded() throws IOException {
        var zip = zip(Map.of("course.yaml", TEXT, "__MACOSX/._course.yaml", TEXT, "id/.DS_Store", TEXT));

        assertThat(PackZip.read(zip)).isInstanceOfSatisfying(Reading.Unpacked.class, read -> {
            assertThat(read.name()).isEmpty();
            assertThat(read.files()).containsOnlyKeys("course.yaml");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../x",
                "course/../../x",
                "/etc/passwd",
                "C:/x",
                "course\\..\\x",
                "course/id/01-x/lesson.exe",
                "course/inner.zip",
                "course/media/Big Picture.png",
                "course/a/b/c/d/e"
            })
    void whatDoesNotBelongIsRefusedByItsName(String name) throws IOException {
        var files = Map.of("course/course.yaml", TEXT, name, TEXT);

        assertThat(PackZip.read(zip(files)))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.faults())
                                .anySatisfy(fault -> assertThat(name).endsWith(fault.file())));
    }

    @Test
    void aLinkIsRefusedByItsName() throws IOException {
        var zip = zip(Map.of("course/course.yaml", "/etc/passwd".getBytes(StandardCharsets.UTF_8)));
        madeOnUnix(zip, 0120777);

        assertThat(PackZip.read(zip))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .hasToString(
                                        "course/course.yaml:1: is a link or a special file: put a plain file here"));
        madeOnUnix(zip, 0100644);
        assertThat(PackZip.read(zip)).isInstanceOf(Reading.Unpacked.class);
    }

    @Test
    void fourGigabytesOfZerosAreNeverUnpacked() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(headOf("course/media/zeros.svg"));
        var megabyte = megabyteOfZeros();
        for (int i = 0; i < 4096; i++) {
            bytes.write(megabyte);
        }

        assertThat(PackZip.read(bytes.toByteArray()))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.file()).isEqualTo("course/media/zeros.svg")));
    }

    @Test
    void whatIsLeftOutIsNotUnpackedForEverEither() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 30; i++) {
                zip.putNextEntry(new ZipEntry("course/.zeros-" + i));
                zip.write(new byte[1 << 20]);
            }
        }

        assertThat(PackZip.read(bytes.toByteArray()))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.file()).isEqualTo("course/.zeros-20")));
    }

    /** Names that lie over one another would need a thousand times the memory of the ZIP. */
    @Test
    void aListWhoseNamesOverlapIsNotUnfolded() throws IOException {
        var sound = zip(Map.of("course/course.yaml", TEXT));
        var bytes = ByteBuffer.allocate(sound.length + 20_000 * 46 + 65_535).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 20_000; i++) {
            bytes.putInt(i * 46, 0x02014b50);
            bytes.put(i * 46 + 5, (byte) 3);
            bytes.putInt(i * 46 + 12, i);
            bytes.putShort(i * 46 + 28, (short) 65_535);
            bytes.putInt(i * 46 + 38, 0120777 << 16);
        }
        bytes.position(bytes.capacity() - sound.length).put(sound);

        assertThat(PackZip.read(bytes.array())).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void aHundredThousandEntriesAreNotLookedAt() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 100_000; i++) {
                zip.putNextEntry(new ZipEntry("course/media/" + i + ".svg"));
            }
        }

        assertThat(PackZip.read(bytes.toByteArray()))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .asString()
                                .contains("more than 1000"));
    }

    /** Whatever a file turns into on its way, reading it ends in an answer. */
    @Test
    void damagedZipsAreAnswered() {
        var pack = ((PackReading.Sound) Packs.read(Path.of("content/courses/aman-berjualan-daring"))).pack();
        var sound = PackZip.write(pack.slug(), pack.files());
        var random = new Random(5);
        var answers = new ArrayList<Reading>();
        for (int i = 0; i < 300; i++) {
            var broken = Arrays.copyOf(sound, i % 3 == 0 ? random.nextInt(sound.length) : sound.length);
            for (int hits = random.nextInt(20); hits >= 0 && broken.length > 0; hits--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            answers.add(PackZip.read(broken));
        }
        assertThat(answers).hasSize(300).hasAtLeastOneElementOfType(Reading.Refused.class);
        assertThat(List.of(PackZip.read(new byte[0]), PackZip.read("no zip".getBytes(StandardCharsets.UTF_8))))
                .hasOnlyElementsOfType(Reading.Refused.class);
    }

    /** What stands before a compressed file whose size only follows after it. */
    private static byte[] headOf(String name) {
        var head = ByteBuffer.allocate(30 + name.length()).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(0x04034b50).putShort((short) 20).putShort((short) 8).putShort((short) ZipEntry.DEFLATED);
        head.putShort(26, (short) name.length());
        return head.position(30).put(name.getBytes(StandardCharsets.UTF_8)).array();
    }

    /** A part of a compressed file that can be repeated for ever. */
    private static byte[] megabyteOfZeros() {
        try (var deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setInput(new byte[1 << 20]);
            var part = new byte[10_000];
            return Arrays.copyOf(part, deflater.deflate(part, 0, part.length, Deflater.FULL_FLUSH));
        }
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** In the list at the end, which alone knows such things. */
    private static void madeOnUnix(byte[] zip, int mode) {
        var bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + 46 <= zip.length; at++) {
            if (bytes.getInt(at) == 0x02014b50) {
                zip[at + 5] = 3;
                bytes.putInt(at + 38, mode << 16);
            }
        }
    }
}
