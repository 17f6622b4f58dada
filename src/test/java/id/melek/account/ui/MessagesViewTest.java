package id.melek.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.account.Message;
import id.melek.account.MessageChoices;
import id.melek.account.Messages;
import id.melek.account.Person;
import id.melek.notification.LettersGoOut;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MessagesViewTest extends PageTest implements LettersGoOut {

    @Autowired
    Messages messages;

    @Autowired
    MessageChoices choices;

    private Person sari;

    @BeforeEach
    void sariIsIn() {
        sari = people.learner("Sari", people.golo());
        signInAs.account(sari.id());
    }

    @Test
    void sheReadsWhatIsHostileAsTextAndThenItIsRead() {
        tell("<b>Kode</b> sekali pakai");
        navigate(MessagesView.class);

        assertThat(words()).contains("New").anyMatch(text -> text.contains("<b>Kode</b> sekali pakai"));
        assertThat(messages.unread(sari)).isZero();
        navigate(MessagesView.class);
        assertThat(words()).doesNotContain("New");
    }

    @Test
    void anEmptyPageSaysWhatComesHere() {
        navigate(MessagesView.class);

        assertThat(words()).anyMatch(text -> text.startsWith("No messages yet."));
    }

    @Test
    void beingWrittenToOnThePhoneNeedsATickAndCanBeWithdrawn() {
        navigate(MessagesView.class);
        send();
        assertThat(complaints()).singleElement().asString().startsWith("Tick the box first");
        assertThat(choices.of(sari).agreedAt()).isEmpty();

        tick(0);
        send();
        assertThat(choices.of(sari).agreedAt()).isPresent();
        assertThat(words()).anyMatch(text -> text.startsWith("Since "));

        press("Send nothing to my phone");
        assertThat(choices.of(sari).agreedAt()).isEmpty();
    }

    @Test
    void undeliveredLettersAreForOperatorsAlone() {
        assertThat(isRefused("undelivered", UndeliveredView.class)).isTrue();
        signInAs.account(people.trainer("Budi").id());
        assertThat(isRefused("undelivered", UndeliveredView.class)).isTrue();
        signInAs.account(people.operator("Agus").id());
        assertThat(isRefused("undelivered", UndeliveredView.class)).isFalse();
    }

    private void tell(String answer) {
        messages.tell(
                sari.id(),
                new Message(
                        Message.Kind.ANSWER,
                        "learning.enquiry.answered",
                        List.of("OTP", answer),
                        "courses",
                        "answer:1"));
    }
}
