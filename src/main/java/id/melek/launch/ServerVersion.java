package id.melek.launch;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Make and version of a database server, such as {@code MySQL 9.7.4}. */
record ServerVersion(String make, int major, int minor, int patch) implements Comparable<ServerVersion> {

    /** The oldest server that Melek is written for. */
    static final ServerVersion OLDEST = new ServerVersion("MySQL", 8, 4, 0);

    private static final Pattern NUMBERS = Pattern.compile("\\b(\\d+)\\.(\\d+)\\.(\\d+)");

    /** Reads what {@code mysqld --version}, {@code select version()} or the stamp of a data folder says. */
    static Optional<ServerVersion> read(String text) {
        return NUMBERS.matcher(text)
                .results()
                .map(found -> new ServerVersion(
                        makeOf(text),
                        Integer.parseInt(found.group(1)),
                        Integer.parseInt(found.group(2)),
                        Integer.parseInt(found.group(3))))
                .findFirst();
    }

    private static String makeOf(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("mariadb")) {
            return "MariaDB";
        }
        return lower.contains("percona") ? "Percona Server" : "MySQL";
    }

    boolean isRecentEnough() {
        return !make.equals("MariaDB") && compareTo(OLDEST) >= 0;
    }

    /** The same series, and no older patch of it: MySQL takes such files over by itself, and no others safely. */
    boolean canOpenDataOf(ServerVersion written) {
        return make.equals(written.make) && major == written.major && minor == written.minor && patch >= written.patch;
    }

    @Override
    public int compareTo(ServerVersion other) {
        return Comparator.comparingInt(ServerVersion::major)
                .thenComparingInt(ServerVersion::minor)
                .thenComparingInt(ServerVersion::patch)
                .compare(this, other);
    }

    String number() {
        return "%d.%d.%d".formatted(major, minor, patch);
    }

    @Override
    public String toString() {
        return make + " " + number();
    }
}
