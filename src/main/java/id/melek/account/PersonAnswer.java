package id.melek.account;

import id.melek.base.Uuids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What somebody said about themselves on one day; a later answer does not overwrite it. */
@Entity
@Table(name = "person_answer")
class PersonAnswer {

    @Id
    @Column(name = "id")
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId account;

    @Enumerated(EnumType.STRING)
    @Column(name = "question")
    private Question question;

    @Column(name = "answer")
    private String answer;

    @Column(name = "answered_at")
    private Instant answeredAt;

    PersonAnswer(AccountId account, Question question, String answer, Instant answeredAt) {
        this.id = Uuids.next();
        this.account = account;
        this.question = question;
        this.answer = answer;
        this.answeredAt = answeredAt;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway")
    protected PersonAnswer() {}

    Question question() {
        return question;
    }

    Answer answer() {
        return new Answer(answer, answeredAt);
    }
}
