package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.melek.account.Person;
import id.melek.participation.EditionResult.Done;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of this module is named here, and gives nothing to anybody but a manager of the region. */
class EveryAddressRefusesTest extends FilledMonth {

    /** For anybody: the nation and its provinces, and how programs ask. */
    private static final Set<String> OPEN =
            Set.of("/public/participation", "/public/participation.csv", "/v3/api-docs");

    /** By a token, not by a session; the second says that there is no such page. */
    private static final Set<String> FOR_PROGRAMS = Set.of(API, "/api/v1/**");

    private static final List<String> FORMS = List.of("application/json", "text/csv");

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping addresses;

    private Map<String, List<String>> asked;

    @BeforeEach
    void aDraftAndASignedEditionAreThere() {
        var editions = editionsOfNextMonth();
        var province = people.nusaTenggaraTimur();
        var signed = ((Done) editions.make(ratna, province, month())).edition();
        editions.sign(ratna, signed.id());
        var draft = ((Done) editions.make(ratna, province, month().minusMonths(1))).edition();
        var region = "?region=53&period=" + month();
        asked = Map.of(
                "/export/participation.csv", List.of("/export/participation.csv" + region),
                "/export/participation.xlsx", List.of("/export/participation.xlsx" + region),
                "/export/traits.csv", List.of("/export/traits.csv" + region),
                "/export/report.pdf",
                        Stream.of(signed, draft)
                                .map(one -> "/" + FigurePaths.pdf(one))
                                .toList(),
                "/export/report.xlsx",
                        Stream.of(signed, draft)
                                .map(one -> "/" + FigurePaths.workbook(one))
                                .toList(),
                "/export/{kind:map|trend|funnel}.{form:svg|png}",
                        Stream.of("map.svg", "map.png", "trend.svg", "trend.png", "funnel.svg", "funnel.png")
                                .map(name -> "/export/" + name + region)
                                .toList());
    }

    @Test
    void everyAddressOfTheModuleIsNamedHere() {
        var named = new TreeSet<>(asked.keySet());
        named.addAll(OPEN);
        named.addAll(FOR_PROGRAMS);

        assertThat(addresses.getHandlerMethods().entrySet().stream()
                        .filter(one -> one.getValue()
                                .getBeanType()
                                .getPackageName()
                                .startsWith(Figures.class.getPackageName()))
                        .flatMap(one -> one.getKey().getPatternValues().stream()))
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void filesAreForAManagerOfTheRegionOnly() throws Exception {
        var hers = users.authentication(ratna.id());
        for (var address : addresses()) {
            var given = open(address, hers);
            assertThat(given.getStatus()).as(address).isEqualTo(200);
            assertThat(given.getContentAsByteArray()).as(address).isNotEmpty();
        }
        var others = List.of(bali(), below(), people.trainer("Budi"), people.operator("Agus"), sari());
        staff.endAccess(people.operator("Agus"), ratna.id());
        for (var address : addresses()) {
            for (var other : others) {
                assertNothing(address, open(address, users.authentication(other.id())), 404);
            }
            assertNothing(address + " by one whose access ended", open(address, hers), 302, 404);
            assertNothing(address + " by nobody", send(get(address)), 302);
        }
    }

    @Test
    void programsOfAnybodyElseGetNothing() throws Exception {
        var question = API + "?region=53&by=settlement,month&from=" + month() + "&to=" + month();
        var bali = issue(bali());
        var below = issue(below());
        for (var form : FORMS) {
            assertThat(asked(question, form, token).getStatus()).isEqualTo(200);
            assertRefused(asked(question, form, bali), 404);
            assertRefused(asked(question, form, below), 404);
            assertRefused(asked(question, form, devices.issue(sari().id())), 401);
            assertRefused(send(get(question).header(HttpHeaders.ACCEPT, form)), 401);
            assertRefused(
                    send(get(question).header(HttpHeaders.ACCEPT, form).session(signedIn(people.trainer("Budi")))),
                    401);
            assertRefused(send(get(question).header(HttpHeaders.ACCEPT, form).session(signedIn(ratna))), 401);
        }
        staff.endAccess(people.operator("Agus"), ratna.id());
        for (var form : FORMS) {
            assertRefused(asked(question, form, token), 401);
        }
    }

    @Test
    void whatIsForAnybodyTellsNothingBelowTheProvinces() throws Exception {
        for (var address : OPEN) {
            var open = send(get(address));
            assertThat(open.getStatus()).as(address).isEqualTo(200);
            assertThat(open.getContentAsString()).as(address).doesNotContain("Manggarai");
            assertThat(send(get(address + "?region=53.10")).getContentAsString())
                    .as(address)
                    .doesNotContain("Manggarai");
        }
    }

    private List<String> addresses() {
        return asked.values().stream().flatMap(List::stream).toList();
    }

    private Person bali() {
        return people.manager("Putu", regions.byCode("51").orElseThrow().id());
    }

    private Person below() {
        return people.manager("Yosef", regions.byCode("53.10").orElseThrow().id());
    }

    private Person sari() {
        return people.learner("Sari", people.golo());
    }

    private MockHttpServletResponse open(String address, Authentication who) throws Exception {
        return send(get(address).with(authentication(who)));
    }

    private MockHttpServletResponse asked(String question, String form, String secret) throws Exception {
        return send(get(question).header(HttpHeaders.ACCEPT, form), secret);
    }

    private MockHttpSession signedIn(Person who) {
        var session = new MockHttpSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(users.authentication(who.id())));
        return session;
    }

    private static void assertNothing(String what, MockHttpServletResponse response, Integer... allowed) {
        assertThat(response.getStatus()).as(what).isIn((Object[]) allowed);
        assertThat(response.getContentAsByteArray()).as(what).isEmpty();
    }

    private static void assertRefused(MockHttpServletResponse response, int status) throws Exception {
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.getContentAsString()).doesNotContain("people", "rows", "Nusa Tenggara");
    }
}
