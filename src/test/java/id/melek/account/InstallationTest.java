package id.melek.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.melek.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class InstallationTest {

    @Autowired
    JdbcClient database;

    @Autowired
    People people;

    @Autowired
    Cast cast;

    @Autowired
    SignIns signIns;

    @Autowired
    Accounts accounts;

    /** Everything in here is rolled back. */
    @BeforeEach
    void beginWithNobody() {
        database.sql("set foreign_key_checks = 0").update();
        database.sql("delete from account").update();
        database.sql("set foreign_key_checks = 1").update();
    }

    @Test
    void anEmptyDatabaseBecomesADemonstrationAndStaysOne() {
        assertThat(new Installation(database, true).isMadeUp()).isTrue();
        people.learner("Sari", people.golo());
        assertThat(new Installation(database, true).isMadeUp()).isTrue();
        assertThat(new Installation(database, false).isMadeUp()).isTrue();
    }

    @Test
    void aDatabaseWithRealPeopleNeverDoes() {
        people.learner("Sari", people.golo());

        assertThatThrownBy(() -> new Installation(database, true)).isInstanceOf(DemoRefused.class);
        assertThat(new Installation(database, false).isMadeUp()).isFalse();
    }

    @Test
    void theRefusalSaysWhatToDo() {
        var analysis = new DemoRefusedAnalyzer().analyze(new DemoRefused(), new DemoRefused());

        assertThat(analysis.getDescription()).contains("real accounts");
        assertThat(analysis.getAction()).contains("--demo").contains("--data");
    }

    @Test
    void theCastSignsInWithTheirPins() {
        database.sql("update installation set made_up = true").update();

        var members = cast.assemble(people.golo(), people.nusaTenggaraTimur());

        assertThat(cast.assemble(people.golo(), people.nusaTenggaraTimur())).isEqualTo(members);
        assertThat(members).extracting(Cast.Member::name).containsExactly("Sari", "Budi", "Ratna", "Agus", "Tuti");
        for (var member : members) {
            assertThat(signIns.signIn(member.signInName(), member.pin()))
                    .isEqualTo(new SignInResult.Welcome(member.id()));
        }
        assertThat(accounts.personKey(members.getFirst().id())).isPresent();
        assertThat(accounts.person(members.get(2).id()).orElseThrow().scope()).isEqualTo(people.nusaTenggaraTimur());
    }

    @Test
    void theCastDoesNotAppearAmongRealPeople() {
        assertThatThrownBy(() -> cast.assemble(people.golo(), people.nusaTenggaraTimur()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void withoutAnyOperatorOneIsMadeAndOnlyOne(
            @Autowired FirstOperator firstOperator, @Autowired AccountRepository all) {
        firstOperator.run(new DefaultApplicationArguments());
        firstOperator.run(new DefaultApplicationArguments());

        assertThat(all.operators())
                .singleElement()
                .satisfies(operator -> assertThat(operator.role()).isEqualTo(Role.OPERATOR));
    }
}
