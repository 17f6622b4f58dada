package id.melek.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerVersionTest {

    @Test
    void readsWhatServersSayOfThemselves() {
        assertThat(read("/usr/sbin/mysqld  Ver 9.7.4-2 for Linux on x86_64 ((Debian))"))
                .hasToString("MySQL 9.7.4");
        assertThat(read("mysqld  Ver 8.4.6-0ubuntu0.25.04.3 for Linux on x86_64 ((Ubuntu))"))
                .hasToString("MySQL 8.4.6");
        assertThat(read("mysqld  Ver 8.4.5-5 for Linux on x86_64 (Percona Server (GPL), Release 5)"))
                .hasToString("Percona Server 8.4.5");
        assertThat(read("mariadbd  Ver 11.8.2-MariaDB-1 for debian-linux-gnu on x86_64 (Debian n/a)"))
                .hasToString("MariaDB 11.8.2");
        assertThat(ServerVersion.read("not found")).isEmpty();
    }

    @Test
    void itsOwnWordsReadTheSame() {
        var percona = read("Ver 8.4.5-5 (Percona Server)");
        assertThat(read(percona.toString())).isEqualTo(percona);
    }

    @Test
    void serversBefore84AndOtherMakesAreNotEnough() {
        assertThat(read("8.3.9").isRecentEnough()).isFalse();
        assertThat(read("8.0.43").isRecentEnough()).isFalse();
        assertThat(read("11.8.2-MariaDB").isRecentEnough()).isFalse();
        assertThat(read("8.4.0").isRecentEnough()).isTrue();
        assertThat(read("10.0.0").isRecentEnough()).isTrue();
    }

    @Test
    void dataIsOpenedByItsOwnSeriesOnlyAndNeverByAnOlderPatch() {
        var written = read("9.7.4");
        assertThat(read("9.7.4").canOpenDataOf(written)).isTrue();
        assertThat(read("9.7.5").canOpenDataOf(written)).isTrue();
        assertThat(read("9.7.3").canOpenDataOf(written)).isFalse();
        assertThat(read("9.8.4").canOpenDataOf(written)).isFalse();
        assertThat(read("8.0.15").canOpenDataOf(written)).isFalse();
        assertThat(read("9.7.4 Percona").canOpenDataOf(written)).isFalse();
    }

    private static ServerVersion read(String text) {
        return ServerVersion.read(text).orElseThrow();
    }
}
