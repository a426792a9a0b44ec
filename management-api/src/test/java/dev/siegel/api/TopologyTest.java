package dev.siegel.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.siegel.api.testing.Call;
import dev.siegel.api.testing.TestingApi;
import dev.siegel.pool.role.Role;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopologyTest {
    private final TestingApi api = TestingApi.start();
    private final Call admin = api.as(Role.ADMINISTRATOR);

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void pools_are_listed_with_services_and_site() {
        var pools = admin.get("/api/v1/pools").isOk().list("items");

        assertThat(pools)
                .extracting("fqdn")
                .containsExactly("pool01.example.com", "pool02.example.com");
        assertThat(pools.getFirst())
                .containsEntry("site", "site:Redmond")
                .containsEntry("computers", List.of("pool01.example.com"))
                .containsEntry(
                        "services",
                        List.of(
                                "Registrar:pool01.example.com",
                                "WebServer:pool01.example.com",
                                "UserServer:pool01.example.com",
                                "UserDatabase:pool01.example.com",
                                "CentralManagement:pool01.example.com"));
        assertThat(admin.get("/api/v1/pools/POOL02.example.com").isOk().member("site"))
                .isEqualTo("site:Dublin");
        admin.get("/api/v1/pools/pool09.example.com").isProblem(404, "management-object-not-found");
    }

    @Test
    void services_are_listed_by_role_and_pool() {
        assertThat(admin.get("/api/v1/services?role=registrar").isOk().list("items"))
                .extracting("identity")
                .containsExactly("Registrar:pool01.example.com", "Registrar:pool02.example.com");
        assertThat(admin.get("/api/v1/services?pool=pool02.example.com").isOk().list("items"))
                .hasSize(4);
        assertThat(admin.get("/api/v1/services?role=EdgeServer").isOk().list("items")).isEmpty();
        admin.get("/api/v1/services?role=Nonsense").isProblem(400, "malformed-request");
    }

    @Test
    void sites_name_their_pools() {
        assertThat(admin.get("/api/v1/sites").isOk().list("items"))
                .extracting("identity")
                .containsExactly("site:Dublin", "site:Redmond");
    }

    @Test
    void a_pool_tells_how_it_is() {
        assertThat(admin.get("/api/v1/pools/pool01.example.com/health").isOk().members())
                .containsEntry("databaseReachable", true)
                .containsEntry("liveSignIns", 0)
                .containsEntry("upToDate", true);
        admin.get("/api/v1/pools/pool02.example.com/health").isProblem(400, "malformed-request");
        assertThat(admin.get("/api/v1/pools/pool01.example.com/backup").isOk().members())
                .containsEntry("backupPoolFqdn", null);
    }

    @Test
    void the_version_names_build_and_schema() {
        assertThat(admin.get("/api/v1/version").isOk().members())
                .containsEntry("version", "1.2.3")
                .containsEntry("schemaVersion", "018");
    }

    @Test
    void sip_domains_are_added_and_taken_away() {
        admin.post("/api/v1/sip-domains?dryRun=true", "{\"name\":\"example.net\"}").isOk();
        admin.post("/api/v1/sip-domains", "{\"name\":\"example.net\"}").isCreated();
        admin.post("/api/v1/sip-domains", "{\"name\":\"EXAMPLE.net\"}")
                .isProblem(409, "name-taken");
        admin.post("/api/v1/sip-domains", "{\"name\":\"example.com\"}")
                .isProblem(409, "name-taken");

        assertThat(admin.get("/api/v1/sip-domains").isOk().list("items"))
                .extracting("name", "isDefault")
                .containsExactly(tuple("example.com", true), tuple("example.net", false));
        admin.delete("/api/v1/sip-domains/example.com").isProblem(422, "constraint-violation");
        admin.delete("/api/v1/sip-domains/example.net?dryRun=true").isOk();
        assertThat(admin.delete("/api/v1/sip-domains/Example.Net").status()).isEqualTo(204);
        admin.delete("/api/v1/sip-domains/example.net")
                .isProblem(404, "management-object-not-found");
        assertThat(api.pool.audit.events())
                .extracting(event -> event.operation())
                .contains("New-CsSipDomain", "Remove-CsSipDomain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a..b", "a b", "sip:example.com", "*.example.com"})
    void what_is_no_domain_is_refused(String name) {
        admin.post("/api/v1/sip-domains", "{\"name\":\"" + name + "\"}")
                .isProblem(400, "malformed-request");
    }
}
