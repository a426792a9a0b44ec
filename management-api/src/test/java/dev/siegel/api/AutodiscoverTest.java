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

class AutodiscoverTest {
    private static final String CONFIGURATIONS = "/api/v1/autodiscover-configurations";
    private static final String LINK =
            "{\"token\":\"External/Ucwa\",\"href\":\"https://web.example.com/ucwa\"}";

    private final TestingApi api = TestingApi.start();
    private final Call admin = api.as(Role.ADMINISTRATOR);

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void the_global_one_hands_out_nothing_until_it_is_changed() {
        assertThat(admin.get(CONFIGURATIONS + "/global").isOk().members())
                .containsEntry("identity", "Global")
                .containsEntry("webLinks", List.of())
                .containsEntry("enableCertificateProvisioningServiceUrl", false);

        Answer changed =
                admin.patch(
                                CONFIGURATIONS + "/global",
                                "{\"webLinks\":["
                                        + LINK
                                        + "],\"externalSipClientAccessFqdn\":\"sip.example.com\","
                                        + "\"externalSipClientAccessPort\":443}")
                        .isOk();

        assertThat(changed.list("webLinks"))
                .containsExactly(
                        Map.of("token", "External/Ucwa", "href", "https://web.example.com/ucwa"));
        assertThat(changed.members())
                .containsEntry("externalSipClientAccessFqdn", "sip.example.com");
        assertThat(admin.delete(CONFIGURATIONS + "/global").isOk().members())
                .containsEntry("webLinks", List.of());
    }

    @Test
    void a_site_gets_its_own_replaced_by_version_and_removed() {
        String site = CONFIGURATIONS + "/site:Redmond";
        Answer made = admin.post(CONFIGURATIONS, "{\"identity\":\"site:Redmond\"}").isCreated();
        String tag = made.header("ETag").orElseThrow();

        admin.header("If-Match", tag).put(site, "{\"webLinks\":[" + LINK + "]}").isOk();
        admin.header("If-Match", tag).put(site, "{}").isProblem(412, "precondition-failed");

        assertThat(admin.get(CONFIGURATIONS).isOk().list("items")).hasSize(2);
        assertThat(admin.get(CONFIGURATIONS + "/effective").isOk().member("source"))
                .isEqualTo("site:Redmond");
        assertThat(admin.delete(site).status()).isEqualTo(204);
        admin.get(site).isProblem(404, "management-object-not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"webLinks\":[{}]}",
                "{\"webLinks\":[\"https://web.example.com\"]}",
                "{\"webLinks\":{}}",
                "{\"webLinks\":[{\"token\":\"A\"}]}",
                "{\"webLinks\":[{\"token\":1,\"href\":\"https://web.example.com\"}]}",
                "{\"webLinks\":[{\"token\":\"A\",\"href\":\"http://web.example.com\"}]}",
                "{\"webLinks\":[{\"token\":\"A\",\"href\":\"https://a.example.com\",\"colour\":\"blue\"}]}"
            })
    void what_is_no_web_link_is_refused_by_its_member(String body) {
        Answer answer =
                admin.patch(CONFIGURATIONS + "/global", body).isProblem(400, "malformed-request");

        assertThat(answer.body()).contains("webLinks");
    }

    @Test
    void a_name_that_is_none_and_a_token_twice_break_a_rule() {
        String global = CONFIGURATIONS + "/global";

        admin.patch(global, "{\"externalSipClientAccessFqdn\":\"sip..example.com\"}")
                .isProblem(422, "constraint-violation");
        admin.patch(
                        global,
                        "{\"webLinks\":["
                                + LINK
                                + ","
                                + LINK.replace("web.example", "other.example")
                                + "]}")
                .isProblem(422, "constraint-violation");
        admin.get(CONFIGURATIONS + "/service:WebServer:pool01.example.com")
                .isProblem(422, "scope-not-applicable");
    }

    @Test
    void discovery_shows_the_links() {
        admin.patch(CONFIGURATIONS + "/global", "{\"webLinks\":[" + LINK + "]}").isOk();

        List<Map<String, Object>> records =
                admin.get("/api/v1/discovery?sipDomain=example.com").isOk().list("items");

        assertThat(records)
                .anySatisfy(one ->
                        assertThat(one)
                                .containsEntry("name", "External/Ucwa")
                                .containsEntry("type", "URL")
                                .containsEntry("value", "https://web.example.com/ucwa")
                                .containsEntry("need", "notYet")
                                .containsEntry("served", false));
    }
}
