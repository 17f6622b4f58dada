package id.melek.account;

import id.melek.base.PublicAddress;
import id.melek.base.Texts;
import id.melek.notification.Letter;
import id.melek.notification.Notifications;
import id.melek.region.Regions;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Hands a message on to people who can be reached outside Melek and want to be. */
@Component
class MessageLetters {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private final MessageChoices choices;
    private final ResidenceRepository residences;
    private final Regions regions;
    private final Notifications notifications;
    private final PublicAddress address;
    private final Texts texts;

    MessageLetters(
            MessageChoices choices,
            ResidenceRepository residences,
            Regions regions,
            Notifications notifications,
            PublicAddress address,
            Texts texts) {
        this.choices = choices;
        this.residences = residences;
        this.regions = regions;
        this.notifications = notifications;
        this.address = address;
        this.texts = texts;
    }

    /** Made-up people have numbers that may belong to real ones, so nothing is ever sent to them. */
    void write(Account to, Message message, String subject, String body) {
        to.contact()
                .filter(contact -> !to.isMadeUp())
                .filter(contact -> isWelcome(to, contact, message.kind()))
                .ifPresent(contact -> notifications.send(letter(to, contact, message, subject, body)));
    }

    private boolean isWelcome(Account to, Contact contact, Message.Kind kind) {
        var allowed = contact.kind() == Contact.Kind.EMAIL
                || choices.agreedAt(to.id()).isPresent();
        return allowed && notifications.isOn(MessageChoices.channel(contact.kind())) && choices.wants(to.id(), kind);
    }

    private Letter letter(Account to, Contact contact, Message message, String subject, String body) {
        var language = to.person().language();
        var stop = address.inLetters(AccountPaths.off(choices.token(to.id(), message.kind())));
        var link = address.inLetters(message.path());
        var text = contact.kind() == Contact.Kind.EMAIL
                ? texts.get("account.letter.email", language, to.name(), body, link, stop)
                : texts.get("account.letter.phone", language, subject, link, stop);
        return new Letter(
                to.id().value(),
                message.kind().name(),
                message.once(),
                MessageChoices.channel(contact.kind()),
                contact.value(),
                subject,
                text,
                language,
                stop,
                zone(to),
                message.enclosed());
    }

    /** Learners are where their business is, staff in Western Indonesian Time. */
    private ZoneId zone(Account of) {
        return residences
                .latest(of.id())
                .map(residence -> regions.zoneOf(residence.village()))
                .orElse(WIB);
    }
}
