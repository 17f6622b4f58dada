package id.melek.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import id.melek.account.MovableClock;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Letters on their way out, to a real mail server and a real gateway. */
@SpringBootTest
@ExtendWith(OutputCaptureExtension.class)
class NotificationTest {

    private static final String ADDRESS = "sari.wulandari@contoh.id";
    private static final byte[] TEXT = "Tenun biru".getBytes(StandardCharsets.UTF_8);
    private static final String NUMBER = "+6281234567890";
    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");

    private final MovableClock clock = new MovableClock();
    private final UUID sari = UUID.randomUUID();
    private UUID allowed = sari;
    private final RecordingGateway gateway = new RecordingGateway();
    private final GreenMail mailServer = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    LetterRepository letters;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcTemplate database;

    private Delivery delivery;
    private Notifications notifications;

    @BeforeEach
    void start() {
        mailServer.start();
        database.update("delete from letter");
        delivery = delivery();
        notifications = new Notifications(letters, delivery, clock);
    }

    private Delivery delivery() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(mailServer.getSmtp().getPort());
        return new Delivery(
                letters,
                List.of(
                        new MailCarrier(sender, "melek@contoh.id"),
                        new GatewayCarrier(gateway.url(), RecordingGateway.SECRET, JsonMapper.shared(), clock)),
                List.of((recipient, name) -> Optional.of(new LetterFile(name, "text/plain", TEXT))
                        .filter(file -> recipient.equals(allowed) && file.name().equals("kain.txt"))),
                transaction,
                clock);
    }

    @AfterEach
    void stop() {
        mailServer.stop();
        gateway.close();
        database.update("delete from letter");
    }

    @Test
    void aLetterArrivesByEmailWithAWayToStopAndLeavesNoAddressBehind() throws Exception {
        notifications.send(mail("answer:1"));
        deliverAll();

        assertThat(mailServer.getReceivedMessages()).singleElement().satisfies(message -> {
            assertThat(message.getSubject()).isEqualTo("Jawaban — pelatih");
            assertThat(message.getContent().toString()).contains("Warna biru dari tarum.");
            assertThat(message.getAllRecipients()[0]).hasToString(ADDRESS);
            assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<https://melek.contoh.id/off/abc>");
            assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        });
        assertThat(database.queryForMap("select address, subject, body, stop_link from letter"))
                .values()
                .containsOnlyNulls();
    }

    @Test
    void aLetterBringsItsFileAlong() throws Exception {
        notifications.send(mail("file:1"));
        deliverAll();

        var parts = (MimeMultipart) mailServer.getReceivedMessages()[0].getContent();
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("kain.txt");
        assertThat(parts.getBodyPart(1).getInputStream()).hasBinaryContent(TEXT);
    }

    @Test
    void aLetterWhoseFileIsNotForItsRecipientAnyMoreDoesNotLeave() {
        notifications.send(mail("file:1"));
        allowed = UUID.randomUUID();
        deliverAll();

        assertThat(mailServer.getReceivedMessages()).isEmpty();
        assertThat(notifications.waiting()).isZero();
        assertThat(notifications.undelivered()).isZero();
    }

    @Test
    void theGatewayIsToldWhoAndWhatWithASecretAndAKeyThatStays() {
        notifications.send(text("answer:1"));
        gateway.next(503, "");
        deliverAll();
        clock.forward(Delivery.PAUSES.getFirst());
        deliverAll();

        assertThat(gateway.received).hasSize(2).allSatisfy(request -> {
            assertThat(request.header("Authorization")).isEqualTo("Bearer " + RecordingGateway.SECRET);
            assertThat(request.body().get("to").asString()).isEqualTo(NUMBER);
            assertThat(request.body().get("text").asString()).isEqualTo("Warna biru dari tarum.");
            assertThat(request.body().get("language").asString()).isEqualTo("id");
            assertThat(request.header("Idempotency-key"))
                    .isEqualTo(request.body().get("id").asString())
                    .isEqualTo(gateway.received.getFirst().header("Idempotency-key"));
        });
        assertThat(notifications.waiting()).isZero();
    }

    @Test
    void theSameNameIsSentOnce() {
        notifications.send(mail("answer:1"));
        notifications.send(mail("answer:1"));
        deliverAll();
        notifications.send(mail("answer:1"));
        deliverAll();

        assertThat(mailServer.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aServerThatDoesNotAnswerIsTriedAgainWithGrowingPausesAndThenGivenUp(CapturedOutput log) {
        mailServer.stop();
        notifications.send(mail("answer:1"));

        for (var pause : Delivery.PAUSES) {
            deliverAll();
            clock.forward(pause.minusSeconds(1));
            assertThat(delivery.deliverNext()).isFalse();
            clock.forward(Duration.ofSeconds(1));
            assertThat(notifications.waiting()).isOne();
        }
        deliverAll();

        assertThat(notifications.waiting()).isZero();
        assertThat(notifications.undelivered(0, 10)).singleElement().satisfies(letter -> {
            assertThat(letter.reason()).isEqualTo(Reason.NO_ANSWER);
            assertThat(letter.address()).isEqualTo("s***@contoh.id");
            assertThat(letter.tries()).isEqualTo(Delivery.PAUSES.size() + 1);
        });
        assertThat(log).contains("is given up: NO_ANSWER").doesNotContain(ADDRESS);
    }

    @Test
    void whatWasGivenUpCanBeTriedAgainOrThrownAway() {
        gateway.next(400, "");
        notifications.send(text("answer:1"));
        gateway.next(404, "");
        notifications.send(text("answer:2"));
        deliverAll();
        var both = notifications.undelivered(0, 10);

        assertThat(notifications.drop(both.getFirst().id())).isTrue();
        assertThat(notifications.retry(both.getLast().id())).isTrue();
        assertThat(notifications.retry(both.getFirst().id())).isFalse();
        deliverAll();

        assertThat(gateway.received).hasSize(3);
        assertThat(notifications.undelivered() + notifications.waiting()).isZero();
    }

    @Test
    void aRefusalIsFinalAndTellsNeitherNumberNorSecret(CapturedOutput log) {
        gateway.next(422, "");
        notifications.send(text("answer:1"));
        deliverAll();
        clock.forward(Duration.ofDays(2));
        deliverAll();

        assertThat(gateway.received).hasSize(1);
        assertThat(notifications.undelivered(0, 10)).singleElement().satisfies(letter -> {
            assertThat(letter.reason()).isEqualTo(Reason.REFUSED);
            assertThat(letter.address()).isEqualTo("+62***90");
        });
        assertThat(log).contains("is given up: REFUSED").doesNotContain(NUMBER).doesNotContain(RecordingGateway.SECRET);
    }

    @Test
    void aGatewayThatAsksForPatienceGetsIt() {
        gateway.next(429, "7200");
        notifications.send(text("answer:1"));
        deliverAll();

        clock.forward(Duration.ofMinutes(119));
        deliverAll();
        assertThat(gateway.received).hasSize(1);
        clock.forward(Duration.ofMinutes(1));
        deliverAll();
        assertThat(gateway.received).hasSize(2);
    }

    @Test
    void whatIsNotAskedForWaitsForTheMorningWhereTheRecipientIs() {
        clock.forward(Duration.ofHours(9)); // 20:00 in WITA, 19:00 in WIB
        notifications.send(quiet("reminder:1", WITA));
        notifications.send(quiet("reminder:2", ZoneId.of("Asia/Jakarta")));
        deliverAll();
        assertThat(gateway.received).hasSize(1);

        clock.forward(Duration.ofHours(12).minusSeconds(1));
        deliverAll();
        assertThat(gateway.received).hasSize(1);
        clock.forward(Duration.ofSeconds(1));
        deliverAll();
        assertThat(gateway.received).hasSize(2);
    }

    @Test
    void aSecondTryWaitsForTheMorningToo() {
        clock.forward(Duration.ofHours(8).plusMinutes(58)); // 19:58 in WITA
        gateway.next(503, "");
        notifications.send(quiet("reminder:1", WITA));
        deliverAll();
        clock.forward(Delivery.PAUSES.getFirst());
        deliverAll();

        assertThat(gateway.received).hasSize(1);
        assertThat(notifications.waiting()).isOne();
        clock.forward(Duration.ofHours(12));
        deliverAll();
        assertThat(gateway.received).hasSize(2);
    }

    @Test
    void whatWaitsCanBeCalledBack() {
        clock.forward(Duration.ofHours(10));
        notifications.send(quiet("reminder:1", WITA));
        notifications.callBack(sari, "REMINDER");
        clock.forward(Duration.ofHours(12));
        deliverAll();

        assertThat(gateway.received).isEmpty();
    }

    @Test
    void manyWorkersSendEveryLetterOnce() throws Exception {
        IntStream.range(0, 40).forEach(number -> notifications.send(text("answer:" + number)));

        try (var workers = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> work = () -> {
                var own = delivery();
                while (own.deliverNext()) {
                    // the next letter
                }
                return true;
            };
            for (var done : workers.invokeAll(List.of(work, work, work, work))) {
                assertThat(done.get()).isTrue();
            }
        }

        assertThat(gateway.received)
                .extracting(request -> request.body().get("id").asString())
                .hasSize(40)
                .doesNotHaveDuplicates();
        assertThat(notifications.waiting()).isZero();
    }

    /** The letter was taken, and nobody ever said how it went. */
    @Test
    void whoDiesWhileSendingLosesNothing() {
        notifications.send(text("answer:1"));
        var dies = new Delivery(letters, List.of(new DyingCarrier()), List.of(), transaction, clock);
        try {
            dies.deliverNext();
        } catch (Death expected) {
            assertThat(notifications.waiting()).isOne();
        }

        deliverAll();
        assertThat(gateway.received).isEmpty();
        clock.forward(Delivery.PAUSES.getFirst());
        deliverAll();
        assertThat(gateway.received).hasSize(1);
    }

    private static class Death extends Error {}

    private static class DyingCarrier implements Carrier {

        @Override
        public Channel channel() {
            return Channel.GATEWAY;
        }

        @Override
        public boolean isOn() {
            return true;
        }

        @Override
        public Outcome carry(Parcel parcel) {
            throw new Death();
        }
    }

    @Test
    void aChannelThatIsSwitchedOffKeepsItsLetters() {
        var off = new Delivery(
                letters,
                List.of(
                        new MailCarrier((JavaMailSenderImpl) null, ""),
                        new GatewayCarrier("", "", JsonMapper.shared(), clock)),
                List.of(),
                transaction,
                clock);
        notifications.send(text("answer:1"));

        assertThat(off.isOn(Channel.EMAIL)).isFalse();
        assertThat(off.isOn(Channel.GATEWAY)).isFalse();
        assertThat(off.deliverNext()).isFalse();
        assertThat(notifications.waiting()).isOne();
    }

    private void deliverAll() {
        while (delivery.deliverNext()) {
            // the next letter
        }
    }

    private Letter mail(String once) {
        return letter(once, Channel.EMAIL, ADDRESS, null);
    }

    private Letter text(String once) {
        return letter(once, Channel.GATEWAY, NUMBER, null);
    }

    private Letter quiet(String once, ZoneId zone) {
        return letter(once, Channel.GATEWAY, NUMBER, zone);
    }

    private Letter letter(String once, Channel channel, String address, @Nullable ZoneId quietIn) {
        return new Letter(
                sari,
                once.startsWith("reminder") ? "REMINDER" : "ANSWER",
                once,
                channel,
                address,
                "Jawaban —\r\npelatih",
                "Warna biru dari tarum.",
                Locale.of("id"),
                "https://melek.contoh.id/off/abc",
                quietIn,
                once.startsWith("file") ? "kain.txt" : null);
    }
}
