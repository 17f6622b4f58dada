package id.melek.account;

import id.melek.base.Uuids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a member said about the business on one day, or what follows from it; nothing overwrites it. */
@Entity
@Table(name = "business_answer")
class BusinessAnswer {

    /** Beside every trade: its section in the classification, with the version, such as {@code 2025:C}. */
    static final String KBLI = "KBLI";

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "business_id")
    private UUID business;

    @Column(name = "question")
    private String question;

    @Column(name = "answer")
    private String answer;

    @Column(name = "answered_at")
    private Instant answeredAt;

    BusinessAnswer(UUID business, String question, String answer, Instant answeredAt) {
        this.id = Uuids.next();
        this.business = business;
        this.question = question;
        this.answer = answer;
        this.answeredAt = answeredAt;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway")
    protected BusinessAnswer() {}

    String question() {
        return question;
    }

    Answer answer() {
        return new Answer(answer, answeredAt);
    }
}
