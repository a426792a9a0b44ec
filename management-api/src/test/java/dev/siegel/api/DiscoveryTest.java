package dev.siegel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.api.testing.Answer;
import dev.siegel.api.testing.Call;
import dev.siegel.api.testing.TestingApi;
import dev.siegel.pool.role.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryTest {
    private static final String URLS = "/api/v1/simple-urls";
    private static final String MEET =
            "{\"component\":\"Meet\",\"domain\":\"example.com\","
                    + "\"simpleUrlEntry\":[\"https://meet.example.com\"]}";

    private final TestingApi api = TestingApi.start();
    private final Call admin = api.as(Role.ADMINISTRATOR);

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void the_global_ones_are_empty_until_they_are_changed() {
        Answer before = admin.get(URLS + "/global").isOk();
        assertThat(before.members())
                .containsEntry("identity", "Global")
                .containsEntry("simpleUrl", List.of())
                .containsEntry("useBackendDatabase", false);

        Answer changed = admin.patch(URLS + "/global", "{\"simpleUrl\":[" + MEET + "]}").isOk();

        assertThat(changed.list("simpleUrl"))
                .containsExactly(
                        Map.of(
                                "component",
                                "Meet",
                                "domain",
                                "example.com",
                                "activeUrl",
                                "https://meet.example.com",
                                "simpleUrlEntry",
                                List.of("https://meet.example.com")));
        assertThat(admin.get(URLS + "/global").isOk().header("ETag")).isPresent();
        assertThat(admin.delete(URLS + "/global").isOk().members())
                .containsEntry("simpleUrl", List.of());
    }

    @Test
    void a_site_gets_its_own_replaced_by_version_and_removed() {
        String site = URLS + "/site:Redmond";
        Answer made = admin.post(URLS, "{\"identity\":\"site:Redmond\"}").isCreated();
        String tag = made.header("ETag").orElseThrow();

        admin.header("If-Match", tag).put(site, "{\"simpleUrl\":[" + MEET + "]}").isOk();
        admin.header("If-Match", tag).put(site, "{}").isProblem(412, "precondition-failed");

        assertThat(admin.get(URLS).isOk().list("items")).hasSize(2);
        assertThat(admin.get(URLS + "/effective").isOk().member("source"))
                .isEqualTo("site:Redmond");
        assertThat(admin.delete(site).status()).isEqualTo(204);
        admin.get(site).isProblem(404, "management-object-not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"simpleUrl\":[{}]}",
                "{\"simpleUrl\":[\"https://meet.example.com\"]}",
                "{\"simpleUrl\":{}}",
                "{\"simpleUrl\":[{\"component\":\"Meet\",\"domain\":\"*\",\"simpleUrlEntry\":[1]}]}",
                "{\"simpleUrl\":[{\"component\":\"Meet\",\"domain\":\"*\",\"simpleUrlEntry\":[]}]}",
                "{\"simpleUrl\":[{\"component\":\"Meet\",\"domain\":\"*\",\"colour\":\"blue\","
                        + "\"simpleUrlEntry\":[\"https://meet.example.com\"]}]}",
                "{\"simpleUrl\":[{\"component\":\"Join\",\"domain\":\"*\","
                        + "\"simpleUrlEntry\":[\"https://meet.example.com\"]}]}"
            })
    void what_is_no_simple_url_is_refused_by_its_member(String body) {
        Answer answer = admin.patch(URLS + "/global", body).isProblem(400, "malformed-request");

        assertThat(answer.body()).contains("simpleUrl");
    }

    @Test
    void one_kind_of_page_twice_breaks_a_rule() {
        String other = MEET.replace("meet.example.com", "other.example.com");

        admin.patch(URLS + "/global", "{\"simpleUrl\":[" + MEET + "," + other + "]}")
                .isProblem(422, "constraint-violation");
        admin.get(URLS + "/service:WebServer:pool01.example.com")
                .isProblem(422, "scope-not-applicable");
    }

    @Test
    void discovery_tells_what_to_publish_and_what_is_served() {
        admin.patch(URLS + "/global", "{\"simpleUrl\":[" + MEET + "]}").isOk();

        List<Map<String, Object>> records =
                admin.get("/api/v1/discovery?sipDomain=example.com").isOk().list("items");

        assertThat(records)
                .anySatisfy(one ->
                        assertThat(one)
                                .containsEntry("name", "_sipinternaltls._tcp.example.com")
                                .containsEntry("type", "SRV")
                                .containsEntry("value", "0 0 5061 pool01.example.com")
                                .containsEntry("need", "required")
                                .containsEntry("served", true))
                .anySatisfy(one ->
                        assertThat(one)
                                .containsEntry("name", "meet.example.com")
                                .containsEntry("served", false));
        admin.get("/api/v1/discovery?sipDomain=example.net")
                .isProblem(404, "management-object-not-found");
    }
}
