package dev.siegel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.api.testing.Call;
import dev.siegel.api.testing.TestingApi;
import dev.siegel.pool.account.DirectoryAttribute;
import dev.siegel.pool.account.DirectoryAttributes;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.role.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserChangesTest {
    private static final String USER = "/api/v1/users/kenmyer@example.com";

    private final TestingApi api = TestingApi.start();
    private final Call admin = api.as(Role.ADMINISTRATOR);
    private final Samples samples = new Samples(api);

    UserChangesTest() {
        samples.user("kenmyer", "Ken Myer");
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void a_user_is_read_with_its_version_and_changed_by_it() {
        String tag = admin.get(USER).isOk().header("ETag").orElseThrow();

        var changed =
                admin.header("If-Match", tag)
                        .patch(USER, "{\"lineUri\":\"tel:+1 (425) 5550100\",\"enabled\":false}")
                        .isOk();

        assertThat(tag).isEqualTo("\"1\"");
        assertThat(changed.header("ETag")).contains("\"2\"");
        assertThat(changed.members())
                .containsEntry("lineUri", "tel:+14255550100")
                .containsEntry("enabled", false)
                .containsEntry("version", 2);
        admin.header("If-Match", tag)
                .patch(USER, "{\"enabled\":true}")
                .isProblem(412, "precondition-failed");
    }

    @Test
    void a_merge_patch_takes_its_own_media_type_and_null() {
        admin.patch(USER, "{\"privateLine\":\"tel:+14255550101\"}").isOk();

        var changed =
                admin.header("Content-Type", "application/merge-patch+json")
                        .patch(USER, "{\"privateLine\":null,\"hostedVoiceMail\":true}")
                        .isOk();

        assertThat(changed.members())
                .containsEntry("privateLine", null)
                .containsEntry("hostedVoiceMail", true);
    }

    @Test
    void a_replacement_puts_back_what_it_does_not_name() {
        admin.patch(
                        USER,
                        """
                        {"enterpriseVoiceEnabled":true,"exchangeArchivingPolicy":"NoArchiving",\
                        "lineServerUri":"gateway@example.com","audioVideoDisabled":true,\
                        "remoteCallControlTelephonyEnabled":true}\
                        """)
                .isOk();

        var replaced = admin.put(USER, "{\"sipAddress\":\"sip:kenmyer@sip.example.com\"}").isOk();

        assertThat(replaced.members())
                .containsEntry("enterpriseVoiceEnabled", false)
                .containsEntry("exchangeArchivingPolicy", "Uninitialized")
                .containsEntry("lineServerUri", null)
                .containsEntry("enabled", true);
        admin.put(USER, "{\"enabled\":true}").isProblem(400, "malformed-request");
    }

    @Test
    void a_new_address_revokes_the_certificates_and_a_taken_one_changes_nothing() {
        var ken = api.pool.users.find(kenId()).orElseThrow();
        samples.certificate(ken, Samples.DEVICE);
        samples.user("second", "Second");

        admin.patch(USER, "{\"sipAddress\":\"sip:second@sip.example.com\"}")
                .isProblem(409, "sip-address-taken");
        assertThat(api.pool.certificates.currentOf(ken.id())).hasSize(1);

        admin.patch(USER, "{\"sipAddress\":\"sip:ken.myer@example.com\"}").isOk();
        assertThat(api.pool.certificates.currentOf(ken.id())).isEmpty();
    }

    private UserId kenId() {
        String id = String.valueOf(admin.get(USER).isOk().member("id"));
        return new UserId(UUID.fromString(id));
    }

    @Test
    void a_dry_run_says_what_would_change() {
        var answer = admin.patch(USER + "?dryRun=true", "{\"enabled\":false}").isOk();

        assertThat(answer.body())
                .contains("Performing the operation \\\"Set-CsUser\\\"", "\"enabled\":false");
        assertThat(admin.get(USER).member("enabled")).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"registrarPool\":\"pool02.example.com\"}",
                "{\"enabled\":\"yes\"}",
                "{\"lineUri\":\"nobody\"}",
                "{\"lineUri\":7}",
                "{\"sipAddress\":null}",
                "{\"sipAddress\":\"nonsense\"}",
                "{\"lineServerUri\":\"nonsense\"}",
                "{\"exchangeArchivingPolicy\":\"Everything\"}",
                "{\"password\":\"x\"}",
                "[]",
                "{"
            })
    void a_change_that_is_malformed_is_refused_and_nothing_changed(String body) {
        admin.patch(USER, body).isProblem(400, "malformed-request");

        assertThat(admin.get(USER).member("version")).isEqualTo(1);
    }

    @Test
    void nobody_is_changed_who_is_not_there() {
        admin.patch("/api/v1/users/nobody@example.com", "{}")
                .isProblem(404, "management-object-not-found");
        admin.header("If-Match", "nonsense").patch(USER, "{}").isProblem(400, "malformed-request");
    }

    @Test
    void a_user_moves_to_a_pool_of_the_topology_only() {
        var moved = admin.put(USER + "/pool", "{\"target\":\"pool02.example.com\"}").isOk();
        var elsewhere =
                admin.put(USER + "/pool", "{\"target\":\"pool09.example.com\"}")
                        .isProblem(400, "malformed-request");

        assertThat(moved.member("registrarPool")).isEqualTo("pool02.example.com");
        assertThat(elsewhere.body()).contains("pool01.example.com, pool02.example.com");
        assertThat(admin.get(USER + "/pool").isOk().members())
                .containsEntry("primaryPoolFqdn", "pool02.example.com")
                .containsEntry("backupPoolFqdn", null);
        admin.put(USER + "/pool", "{\"target\":\"pool01.example.com\",\"discardData\":true}")
                .isProblem(422, "constraint-violation");
        admin.put(USER + "/pool", "{}").isProblem(400, "malformed-request");
    }

    @Test
    void a_user_off_its_pool_is_not_homed() {
        admin.delete(USER + "/pool?dryRun=true").isOk();
        admin.get(USER + "/pool").isOk();

        admin.delete(USER + "/pool").isOk();

        var answer = admin.get(USER + "/pool").isProblem(409, "user-not-homed");
        assertThat(answer.member("errorId")).isEqualTo("UserNotHomed,GetCsUserPoolInfo");
    }

    @Test
    void a_new_user_is_homed_on_a_pool_of_the_topology_only() {
        samples.account("third", "Third");
        String body = "{\"identity\":\"third@example.com\",\"sipAddress\":\"sip:3@example.com\",";

        admin.post("/api/v1/users", body + "\"registrarPool\":\"pool09.example.com\"}")
                .isProblem(400, "malformed-request");
        var created =
                admin.post("/api/v1/users", body + "\"registrarPool\":\"POOL02.example.com\"}")
                        .isCreated();

        assertThat(created.member("registrarPool")).isEqualTo("pool02.example.com");
    }

    @Test
    void users_are_listed_by_what_the_directory_tells_and_by_unit() {
        var ken = api.pool.users.find(kenId()).orElseThrow();
        api.pool.users.mirror(
                ken.id(), DirectoryAttributes.none().with(DirectoryAttribute.TITLE, "Manager"));
        samples.user("second", "Second");

        assertThat(listed("ldapFilter=Title%3DManager")).containsExactly("kenmyer");
        assertThat(listed("ldapFilter=%7C(Title%3DSupervisor)(Title%3DManager)&count=true"))
                .containsExactly("kenmyer");
        assertThat(listed("ou=ou%3DAccounts,dc%3Dexample,dc%3Dcom")).hasSize(2);
        assertThat(listed("ou=ou%3DSales,dc%3Dexample,dc%3Dcom")).isEmpty();
        assertThat(listed("unassigned=true")).isEmpty();
        assertThat(listed("unassigned=false&ldapFilter=(!(title%3D*))")).containsExactly("second");
        assertThat(listed("filter=VoicePolicy%20-ne%20$Null")).isEmpty();
    }

    private List<Object> listed(String query) {
        return admin.get("/api/v1/users?" + query).isOk().list("items").stream()
                .map(one -> one.get("samAccountName"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ldapFilter=",
                "ldapFilter=(title%3DManager",
                "ldapFilter=shoeSize%3D44",
                "ldapFilter=a&ldapFilter=b",
                "ou=Finance",
                "ou=",
                "unassigned=maybe",
                "ldapfilter=title%3DManager"
            })
    void a_question_that_is_malformed_is_refused(String query) {
        admin.get("/api/v1/users?" + query).isProblem(400, "malformed-request");
    }

    @Test
    void filters_nested_a_thousand_deep_are_refused() {
        String deep = "(!".repeat(1000) + "(title%3Da)" + ")".repeat(1000);

        admin.get("/api/v1/users?ldapFilter=" + deep).isProblem(400, "malformed-request");
    }

    @Test
    void a_line_whose_number_and_pin_are_somebody_elses_is_refused() {
        samples.user("second", "Second");
        String second = "/api/v1/users/second@example.com";
        admin.patch(second, "{\"lineUri\":\"tel:+14255550100\"}").isOk();
        admin.put(second + "/pin", "{\"pin\":\"90210\"}").isOk();
        admin.put(USER + "/pin", "{\"pin\":\"90210\"}").isOk();

        var answer =
                admin.patch(USER, "{\"lineUri\":\"tel:+14255550100\"}")
                        .isProblem(422, "pin-policy-violation");

        assertThat(answer.list("violations"))
                .singleElement()
                .satisfies(one -> assertThat(one).containsEntry("rule", "uniqueForNumber"));
        assertThat(answer.body()).doesNotContain("second", "90210");
        assertThat(admin.get(USER).isOk().members()).containsEntry("lineUri", null);
    }
}
