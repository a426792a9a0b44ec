package dev.siegel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.api.testing.Answer;
import dev.siegel.api.testing.TestingApi;
import dev.siegel.pool.role.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is described of settings is what is sent. */
class SettingsDocumentsTest {
    private final TestingApi api = TestingApi.start();

    @AfterEach
    void close() {
        api.close();
    }

    @ParameterizedTest
    @CsvSource({
        "WebServiceConfiguration, web-service-configurations",
        "ProxyConfiguration, proxy-configurations",
        "RegistrarConfiguration, registrar-configurations",
        "AutodiscoverConfiguration, autodiscover-configurations"
    })
    void the_description_has_the_members_of_the_table_and_their_types(String name, String path) {
        Map<String, Object> described = properties(name);

        Map<String, Object> sent =
                api.as(Role.VIEW_ONLY).get("/api/v1/" + path + "/global").isOk().members();

        List<String> members = new ArrayList<>(described.keySet());
        members.remove("warnings");
        assertThat(members).isEqualTo(List.copyOf(sent.keySet()));
        assertThat(sent)
                .allSatisfy((member, value) ->
                        assertThat(String.valueOf(described.get(member)))
                                .as(member)
                                .contains(type(value)));
    }

    private static String type(Object value) {
        return switch (value) {
            case Boolean _ -> "boolean";
            case Number _ -> "integer";
            case List<?> _ -> "array";
            case null -> "null";
            default -> "string";
        };
    }

    private Map<String, Object> properties(String schema) {
        Answer answer = api.anonymous().get("/api/openapi.yaml").isOk();
        var components = members(answer.members(), "components");
        return members(members(members(components, "schemas"), schema), "properties");
    }

    @SuppressWarnings("unchecked") // the shape OpenAPI prescribes
    private static Map<String, Object> members(Map<String, Object> object, String name) {
        return (Map<String, Object>) Objects.requireNonNull(object.get(name));
    }

    @Test
    void a_filter_of_many_asterisks_takes_no_long_time() {
        var admin = api.as(Role.ADMINISTRATOR);
        String site = "a".repeat(256);
        String path = "/api/v1/registrar-configurations";
        admin.post(path, "{\"identity\":\"site:" + site + "\"}").isCreated();

        var all = admin.get(path + "?filter=" + "*a".repeat(200) + "*").isOk().list("items");
        var none = admin.get(path + "?filter=" + "*a".repeat(250) + "*b").isOk().list("items");

        assertThat(all).hasSize(1);
        assertThat(none).isEmpty();
        admin.get(path + "?filter=" + "a".repeat(601)).isProblem(400, "malformed-request");
    }
}
