package id.melek.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.melek.IntegrationTest;
import id.melek.account.AccessTokenResult.Issued;
import id.melek.account.AccessTokens;
import id.melek.account.People;
import id.melek.region.Settlement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs are told about the API is so. */
@IntegrationTest
class ApiDescriptionTest {

    @Autowired
    WebApplicationContext web;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    @Autowired
    AccessTokens tokens;

    @Autowired
    People people;

    private MockMvc client;
    private JsonNode description;

    @BeforeEach
    void anybodyReadsIt() throws Exception {
        client = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        description = json("/v3/api-docs", "");
    }

    @Test
    void everyAddressOfTheApiIsDescribed() {
        var addresses = new TreeSet<String>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> addresses.addAll(mapping.getPatternValues()));
        addresses.removeIf(address -> !address.startsWith("/api/v1/") || address.endsWith("**"));

        assertThat(description.at("/openapi").asString()).startsWith("3.1");
        assertThat(description.get("paths").propertyNames()).containsExactlyElementsOf(addresses);
    }

    @Test
    void itsParametersAndTheirValuesAreThoseThatAreUnderstood() {
        var parameters = description.at("/paths/~1api~1v1~1participation/get/parameters");
        var names = parameters.valueStream().map(one -> one.get("name").asString());

        assertThat(names).containsExactlyElementsOf(ApiReader.PARAMETERS);
        assertThat(texts(parameters.at("/1/schema/items/enum"))).isEqualTo(ApiReader.BY);
        assertThat(texts(description.at("/components/schemas/Indicator/enum")))
                .isEqualTo(ApiFigure.ALL.stream().map(ApiFigure::name).toList());
    }

    @Test
    void itsAnswersHaveTheFieldsAndValuesThatAreTold() throws Exception {
        var ratna = people.manager("Ratna", people.nusaTenggaraTimur());
        var token = ((Issued) tokens.issue(ratna, "spreadsheet", 1)).secret();
        var answer = json("/api/v1/participation", token);

        assertThat(answer.propertyNames()).containsExactlyElementsOf(properties("Answer"));
        assertThat(answer.get("meta").propertyNames()).containsExactlyElementsOf(properties("Meta"));
        assertThat(answer.at("/rows/0").propertyNames()).containsExactlyElementsOf(properties("Row"));
        assertThat(json("/api/v1/participation?by=x", token).propertyNames()).isSubsetOf(properties("Problem"));
        assertThat(json("/api/v1/participation", "garbage").propertyNames()).isSubsetOf(properties("Problem"));
        var settlements = new ArrayList<>(lower(Settlement.values()));
        settlements.add("all");
        assertThat(told("Row", "settlement")).isEqualTo(settlements);
        assertThat(told("Row", "trait")).startsWith(TraitNames.all().toArray(String[]::new));
        assertThat(told("Row", "unit"))
                .containsAll(ApiFigure.ALL.stream().map(ApiFigure::unit).toList());
        assertThat(told("Row", "lack")).startsWith(lower(Lack.values()).toArray(String[]::new));
    }

    private List<String> properties(String schema) {
        return List.copyOf(
                description.at("/components/schemas/" + schema + "/properties").propertyNames());
    }

    private List<String> told(String schema, String property) {
        return texts(description.at("/components/schemas/" + schema + "/properties/" + property + "/enum"));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(one -> one.isNull() ? "" : one.asString()).toList();
    }

    private static List<String> lower(Enum<?>[] values) {
        return Arrays.stream(values).map(FigureColumn::lower).toList();
    }

    private JsonNode json(String path, String token) throws Exception {
        var response = client.perform(get(path).header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
                .andReturn()
                .getResponse();
        return JsonMapper.shared().readTree(response.getContentAsByteArray());
    }
}
