package id.melek.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.melek.account.Consents;
import id.melek.account.Person;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ConsentGuardTest extends PageTest {

    @Autowired
    Consents consents;

    @Autowired
    JdbcClient database;

    @Autowired
    EntityManager entities;

    private Person sari;

    @BeforeEach
    void sariAgreedToAnOlderText() {
        sari = people.learner("Sari", people.golo());
        entities.flush();
        database.sql("update consent set text_version = 0").update();
        signInAs.account(sari.id());
    }

    @Test
    void aNewerTextIsAskedAboutBeforeAnythingElse() {
        assertThat(navigate("me", ConsentView.class)).isNotNull();

        send();
        assertThat(complaints()).hasSize(1);
        assertThat(consents.isMissing(sari)).isTrue();

        tick(0);
        send();
        assertThat(consents.isMissing(sari)).isFalse();
        assertThat(navigate("me", ProfileView.class)).isNotNull();
    }

    @Test
    void staffAreNotAsked() {
        signInAs.account(people.trainer("Budi").id());

        assertThat(navigate("me", ProfileView.class)).isNotNull();
    }
}
