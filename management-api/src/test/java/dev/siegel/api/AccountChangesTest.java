package dev.siegel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.api.testing.Call;
import dev.siegel.api.testing.TestingApi;
import dev.siegel.pool.role.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountChangesTest {
    private static final String ACCOUNT = "/api/v1/accounts/anna@example.com";

    private final TestingApi api = TestingApi.start();
    private final Call admin = api.as(Role.ADMINISTRATOR);

    @AfterEach
    void close() {
        api.close();
    }

    private String create(String members) {
        return """
        {"userPrincipalName":"anna@example.com","samAccountName":"anna",\
        "password":"correct horse"%s}\
        """
                .formatted(members);
    }

    private void createAnna() {
        admin.post(
                        "/api/v1/accounts",
                        create(
                                ",\"title\":\"Manager\",\"city\":\"Redmond\",\"mail\":\"a.b@example.com\","
                                        + "\"ou\":\"ou=Finance,dc=example,dc=com\""))
                .isCreated();
    }

    @Test
    void an_account_keeps_what_the_directory_tells_of_it() {
        createAnna();

        var found = admin.get("/api/v1/directory-accounts?q=anna").isOk().list("items").getFirst();

        assertThat(found)
                .containsEntry("title", "Manager")
                .containsEntry("city", "Redmond")
                .containsEntry("department", null)
                .containsEntry("distinguishedName", "CN=anna,ou=Finance,dc=example,dc=com")
                .containsEntry("accountEnabled", true)
                .containsEntry("enabled", null);
    }

    @Test
    void an_account_is_changed_and_its_user_follows() {
        createAnna();
        admin.post(
                        "/api/v1/users",
                        "{\"identity\":\"anna@example.com\",\"sipAddressType\":\"EmailAddress\"}")
                .isCreated();

        var changed =
                admin.patch(
                                ACCOUNT,
                                "{\"displayName\":\"Anna Berg\",\"title\":null,"
                                        + "\"ou\":\"ou=Sales,dc=example,dc=com\"}")
                        .isOk();

        assertThat(changed.members())
                .containsEntry("displayName", "Anna Berg")
                .containsEntry("title", null)
                .containsEntry("enabled", true)
                .containsEntry("sipAddress", "sip:a.b@example.com")
                .containsEntry("registrarPool", "pool01.example.com");
        assertThat(admin.get("/api/v1/users/anna@example.com").isOk().members())
                .containsEntry("displayName", "Anna Berg")
                .containsEntry("distinguishedName", "CN=anna,ou=Sales,dc=example,dc=com");
    }

    @Test
    void an_account_can_be_switched_off_and_on() {
        createAnna();

        assertThat(admin.patch(ACCOUNT, "{\"accountEnabled\":false}").isOk().members())
                .containsEntry("accountEnabled", false);
        assertThat(admin.patch(ACCOUNT + "?dryRun=true", "{\"accountEnabled\":true}").isOk().body())
                .contains("Set-CsAccount");
        assertThat(admin.patch(ACCOUNT, "{}").isOk().member("accountEnabled")).isEqualTo(false);
    }

    @Test
    void an_enabled_account_is_removed_after_its_user() {
        createAnna();
        admin.post(
                        "/api/v1/users",
                        "{\"identity\":\"anna@example.com\",\"sipAddress\":\"sip:anna@example.com\"}")
                .isCreated();

        admin.delete(ACCOUNT).isProblem(409, "still-enabled");
        admin.delete("/api/v1/users/anna@example.com").isOk();
        admin.delete(ACCOUNT + "?dryRun=true").isOk();
        admin.delete(ACCOUNT).isOk();

        admin.delete(ACCOUNT).isProblem(404, "management-object-not-found");
    }

    @Test
    void accounts_are_listed_by_whether_their_user_may_sign_in() {
        createAnna();
        var samples = new Samples(api);
        samples.user("bert", "Bert");

        assertThat(admin.get("/api/v1/directory-accounts?enabled=true").isOk().list("items"))
                .singleElement()
                .satisfies(one -> assertThat(one).containsEntry("samAccountName", "bert"));
        assertThat(admin.get("/api/v1/directory-accounts?enabled=false").isOk().list("items"))
                .singleElement()
                .satisfies(one -> assertThat(one).containsEntry("samAccountName", "anna"));
        assertThat(
                        admin.get("/api/v1/directory-accounts?filter=Enabled%20-ne%20$True")
                                .isOk()
                                .list("items"))
                .singleElement()
                .satisfies(one -> assertThat(one).containsEntry("samAccountName", "anna"));
        admin.get("/api/v1/directory-accounts?filter=ShoeSize%20-eq%2044")
                .isProblem(400, "malformed-request");
        admin.get("/api/v1/directory-accounts?enabled=maybe").isProblem(400, "malformed-request");
        admin.get("/api/v1/directory-accounts?enabled=true&identity=bert@example.com")
                .isProblem(400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"title\":\"\"",
                ",\"title\":\"a\\nb\"",
                ",\"ou\":\"Finance\"",
                ",\"ou\":\"\"",
                ",\"shoeSize\":\"44\""
            })
    void what_no_directory_would_take_is_refused(String members) {
        admin.post("/api/v1/accounts", create(members)).isProblem(400, "malformed-request");

        createAnna();
        admin.patch(ACCOUNT, "{" + members.substring(1) + "}").isProblem(400, "malformed-request");
        assertThat(admin.patch(ACCOUNT, "{}").isOk().member("title")).isEqualTo("Manager");
    }
}
