package id.melek.pack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A pack as one file: a ZIP with a folder named after the course. The same files always give the same bytes. What comes from
 * outside is never unpacked to a disk, and never beyond the limits of a pack, whatever its headers claim.
 */
public final class PackZip {

    /** Bytes that a ZIP may have itself: a pack's own limit and room for its names. */
    public static final int LARGEST = 21 * 1024 * 1024;

    private static final long LARGEST_UNPACKED = 20L * 1024 * 1024;

    /** 1 January 1980: where ZIP begins to count. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int LISTED = 0x02014b50;
    private static final int LISTED_LENGTH = 46;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int MADE_ON_UNIX = 3;
    private static final int FILE_TYPE = 0170000;
    private static final int PLAIN_FILE = 0100000;
    private static final int FOLDER = 0040000;

    private final FaultList faults = new FaultList();
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private long unpacked;

    private PackZip() {}

    /** What was found in a ZIP. */
    public sealed interface Reading {

        /**
         * Nothing but what may stand in a pack; whether it is sound, {@link Packs#read(String, Map)} tells.
         *
         * @param name of the folder that all lay in; empty where there was none
         */
        record Unpacked(String name, Map<String, byte[]> files) implements Reading {}

        /** Nothing of it is to be used. */
        record Refused(List<Fault> faults) implements Reading {}
    }

    /** @param files by their paths in the pack */
    public static byte[] write(String slug, Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : new TreeMap<>(files).entrySet()) {
                var entry = new ZipEntry(slug + "/" + file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written to", e);
        }
        return bytes.toByteArray();
    }

    public static Reading read(byte[] zip) {
        if (zip.length > LARGEST) {
            return new Reading.Refused(List.of(new Fault(
                    PackPaths.COURSE, 1, PackListing.tooLarge(FaultKind.ZIP_TOO_LARGE, zip.length, LARGEST))));
        }
        return new PackZip().unpack(zip);
    }

    private Reading unpack(byte[] zip) {
        var special = specialFiles(ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN));
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            var entry = in.getNextEntry();
            if (entry == null) {
                fault(PackPaths.COURSE, FaultKind.NO_ZIP.of());
            }
            int seen = 0;
            while (entry != null && take(in, entry, special)) {
                if (++seen > PackListing.MOST) {
                    fault(PackPaths.COURSE, FaultKind.TOO_MANY_FILES_IN_ZIP.of(PackListing.MOST));
                    break;
                }
                entry = in.getNextEntry();
            }
        } catch (ZipException | IllegalArgumentException e) {
            fault(PackPaths.COURSE, FaultKind.ZIP_DAMAGED.of());
        } catch (IOException e) {
            fault(PackPaths.COURSE, FaultKind.ZIP_TOO_SHORT.of());
        }
        return faults.isEmpty() ? withoutTopFolder() : new Reading.Refused(faults.sorted());
    }

    /** Answers whether to go on. What is not wanted is counted as well: it has to be unpacked to come to the next. */
    private boolean take(ZipInputStream in, ZipEntry entry, Set<String> special) throws IOException {
        var name = entry.getName();
        var bytes = in.readNBytes((int) (LARGEST_UNPACKED - unpacked + 1));
        unpacked += bytes.length;
        if (unpacked > LARGEST_UNPACKED) {
            fault(name, PackListing.tooLarge(FaultKind.PACK_TOO_LARGE_FROM_HERE, unpacked, LARGEST_UNPACKED));
            return false;
        }
        if (special.contains(name)) {
            fault(name, FaultKind.SPECIAL_FILE.of());
        } else if (isHostile(name)) {
            fault(name, FaultKind.LEADS_OUT.of());
        } else if (!entry.isDirectory() && !isHidden(name) && files.put(name, bytes) != null) {
            fault(name, FaultKind.FILE_TWICE.of());
        }
        return true;
    }

    private void fault(String file, FaultText what) {
        faults.of(file).add(what);
    }

    private static boolean isHostile(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.chars().anyMatch(Character::isISOControl)
                || List.of(name.split("/", -1)).contains("..");
    }

    /** What file managers and editors leave behind. */
    private static boolean isHidden(String name) {
        return List.of(name.split("/", -1)).stream().anyMatch(part -> part.startsWith(".") || part.equals("__MACOSX"));
    }

    private Reading withoutTopFolder() {
        var top = topFolder();
        var inside = new TreeMap<String, byte[]>();
        files.forEach((name, bytes) ->
                inside.put(name.substring(top.map(one -> one.length() + 1).orElse(0)), bytes));
        inside.keySet().stream()
                .filter(path -> !PackPaths.isFile(path))
                .forEach(path -> fault(path, PackPaths.advice(path)));
        return faults.isEmpty() ? new Reading.Unpacked(top.orElse(""), inside) : new Reading.Refused(faults.sorted());
    }

    /** The folder that all files lie in, unless it is one of the pack's own. */
    private Optional<String> topFolder() {
        var tops = new HashSet<String>();
        files.keySet().forEach(name -> tops.add(name.substring(0, Math.max(name.indexOf('/'), 0))));
        return tops.size() == 1 && !files.containsKey(PackPaths.COURSE)
                ? tops.stream().filter(top -> !top.isEmpty()).findFirst()
                : Optional.empty();
    }

    /** Entries that the list at the end calls neither file nor folder: links, for one. Only that list says so. */
    private static Set<String> specialFiles(ByteBuffer zip) {
        var special = new HashSet<String>();
        int at = startOfList(zip);
        for (int seen = 0; seen <= PackListing.MOST && isListed(zip, at); seen++) {
            int nameLength = Short.toUnsignedInt(zip.getShort(at + 28));
            if (isSpecial(zip, at) && at + LISTED_LENGTH + nameLength <= zip.limit()) {
                special.add(new String(zip.array(), at + LISTED_LENGTH, nameLength, StandardCharsets.UTF_8));
            }
            at += LISTED_LENGTH
                    + nameLength
                    + Short.toUnsignedInt(zip.getShort(at + 30))
                    + Short.toUnsignedInt(zip.getShort(at + 32));
        }
        return special;
    }

    /** As the ZIP's last record says, which only a comment may follow; where there is none, the end. */
    private static int startOfList(ByteBuffer zip) {
        int last = zip.limit() - END_LENGTH;
        for (int at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
            if (zip.getInt(at) == END) {
                return zip.getInt(at + 16);
            }
        }
        return zip.limit();
    }

    private static boolean isListed(ByteBuffer zip, int at) {
        return at >= 0 && at <= zip.limit() - LISTED_LENGTH && zip.getInt(at) == LISTED;
    }

    private static boolean isSpecial(ByteBuffer zip, int at) {
        int type = zip.getInt(at + 38) >>> 16 & FILE_TYPE;
        boolean onUnix = zip.get(at + 5) == MADE_ON_UNIX;
        return onUnix && type != 0 && type != PLAIN_FILE && type != FOLDER;
    }
}
