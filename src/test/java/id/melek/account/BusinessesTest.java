package id.melek.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import id.melek.IntegrationTest;
import id.melek.account.JoinResult.Joined;
import id.melek.account.JoinResult.TryLater;
import id.melek.account.JoinResult.UnknownCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class BusinessesTest {

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Businesses businesses;

    @Autowired
    JdbcClient database;

    private Person sari;

    @BeforeEach
    void prepare() {
        sari = people.learner("Sari", people.golo());
    }

    @Test
    void sarisBusinessHasANameAndAnswers() {
        businesses.name(sari, " Tenun Sari ");
        businesses.answer(sari, BusinessQuestion.TRADE, "WEAVING");
        businesses.answer(sari, BusinessQuestion.WORKERS, "3");
        businesses.skip(sari, BusinessQuestion.NIB);

        var business = hers();
        assertThat(business.name()).isEqualTo("Tenun Sari");
        assertThat(business.answers())
                .hasEntrySatisfying(
                        BusinessQuestion.TRADE,
                        answer -> assertThat(answer.value()).isEqualTo("WEAVING"));
        assertThat(business.answers().get(BusinessQuestion.NIB)).isNotNull().matches(Answer::isSkipped);
        assertThat(businesses.answer(sari, BusinessQuestion.WORKERS, "viele")).isFalse();
    }

    @Test
    void theTradeIsStoredWithItsSectionAndTheVersionOfTheClassification() {
        businesses.name(sari, "Tenun Sari");
        businesses.answer(sari, BusinessQuestion.TRADE, "WEAVING");

        assertThat(database.sql("""
                        select a.answer from business_answer a join business b on b.id = a.business_id
                        where b.join_code = :code and a.question = 'KBLI'
                        """)
                        .param("code", hers().joinCode())
                        .query(String.class)
                        .list())
                .containsExactly("2025:C");
    }

    @Test
    void everyTradeIsInASectionThatTheClassificationHas() throws IOException {
        var sections = new HashSet<String>();
        try (var file = CsvReader.builder().ofNamedCsvRecord(Path.of("content/reference/kbli.csv"))) {
            file.stream()
                    .filter(row -> row.getField("version").equals(Trade.KBLI_VERSION))
                    .forEach(row -> sections.add(row.getField("code")));
        }

        assertThat(Arrays.stream(Trade.values()).flatMap(trade -> trade.section().stream()))
                .isNotEmpty()
                .allMatch(sections::contains);
    }

    @Test
    void aSecondPersonJoinsByTheCode() {
        var dewi = people.learner("Dewi", people.golo());
        businesses.name(sari, "Tenun Sari");
        var code = hers().joinCode();

        assertThat(businesses.join(dewi, " " + code.toLowerCase(Locale.ROOT).substring(0, 4) + "-" + code.substring(4)))
                .isEqualTo(new Joined(hers()));

        assertThat(hers().members()).isEqualTo(2);
        businesses.name(dewi, "Tenun Bersama");
        assertThat(hers().name()).isEqualTo("Tenun Bersama");
    }

    @Test
    void codesAreNotForGuessing() {
        for (var i = 0; i < 5; i++) {
            assertThat(businesses.join(sari, "AAAAAAA" + i)).isEqualTo(new UnknownCode());
        }

        assertThat(businesses.join(sari, "AAAAAAAA")).isInstanceOf(TryLater.class);
    }

    @Test
    void whoBelongsToNoBusinessSaysNothingAboutOne() {
        assertThatThrownBy(() -> businesses.answer(sari, BusinessQuestion.NIB, "YES"))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aBusinessOutlivesAMemberButNotTheLastOne() {
        var dewi = people.learner("Dewi", people.golo());
        businesses.name(sari, "Tenun Sari");
        businesses.answer(sari, BusinessQuestion.SIZE, "MICRO");
        businesses.join(dewi, hers().joinCode());

        accounts.erase(sari, false);
        assertThat(businesses.of(dewi).map(Business::members)).contains(1);

        accounts.erase(dewi, false);
        assertThat(database.sql("select count(*) from business where name = 'Tenun Sari'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoLeavesCanBeginAnew() {
        businesses.name(sari, "Tenun Sari");
        businesses.leave(sari);
        assertThat(businesses.of(sari)).isEqualTo(Optional.empty());

        businesses.name(sari, "Kopi Sari");
        assertThat(hers().name()).isEqualTo("Kopi Sari");
    }

    private Business hers() {
        return businesses.of(sari).orElseThrow();
    }
}
