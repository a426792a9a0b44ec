package dev.siegel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.api.testing.Answer;
import dev.siegel.api.testing.Call;
import dev.siegel.api.testing.TestingApi;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.role.RoleName;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Roles and administrators over REST, as far as the walk of all routes does not show them. */
class AdminRolesTest {
    private static final String ROLES = "/api/v1/admin-roles";
    private static final String PEOPLE = "/api/v1/administrators";
    private static final String ELSEWHERE =
            """
            {"identity":"Redmond Help Desk","template":"CsHelpDesk","cmdlets":["Get-CsUser"],\
            "userScopes":["OU:ou=Redmond,dc=example,dc=com"]}\
            """;

    private final TestingApi api = TestingApi.start();
    private final Call local = api.local();

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void predefined_roles_list_their_cmdlets() {
        Answer all = local.get(ROLES).isOk();
        Answer one = local.get(ROLES + "/cshelpdesk").isOk();

        assertThat(all.list("items")).hasSize(11);
        assertThat(one.members())
                .containsEntry("identity", "CsHelpDesk")
                .containsEntry("isStandardRole", true)
                .containsEntry("templateName", "CsHelpDesk")
                .containsEntry("userScopes", List.of("Global"));
        assertThat((List<?>) one.member("cmdlets"))
                .asString()
                .contains("Unlock-CsClientPin")
                .doesNotContain("Set-CsClientPin");
    }

    @Test
    void a_custom_role_is_made_changed_and_removed_and_felt_at_the_next_call() {
        local.post(ROLES, ELSEWHERE).isCreated();
        var samples = new Samples(api);
        samples.user("kenmyer", "Ken Myer");
        Call holder = api.as(RoleName.of("Redmond Help Desk"));

        holder.get("/api/v1/users/kenmyer@example.com").isProblem(403, "insufficient-rights");
        local.patch(
                        ROLES + "/Redmond%20Help%20Desk",
                        """
                        {"userScopes":{"add":["OU:ou=Accounts,dc=example,dc=com"]}}\
                        """)
                .isOk();
        holder.get("/api/v1/users/kenmyer@example.com").isOk();
        local.delete(ROLES + "/Redmond%20Help%20Desk").isOk();
        holder.get("/api/v1/users/kenmyer@example.com").isProblem(403, "insufficient-rights");
    }

    @Test
    void the_missing_scope_or_cmdlet_is_named() {
        local.post(ROLES, ELSEWHERE).isCreated();
        new Samples(api).user("kenmyer", "Ken Myer");
        Call holder = api.as(RoleName.of("Redmond Help Desk"));

        Answer scope = holder.get("/api/v1/users/kenmyer@example.com");
        Answer cmdlet = holder.get("/api/v1/admin-roles");

        assertThat(String.valueOf(scope.member("detail")))
                .contains("outside the scope of Redmond Help Desk");
        assertThat(String.valueOf(cmdlet.member("detail")))
                .contains("Get-CsAdminRole is none of the cmdlets of Redmond Help Desk");
    }

    @Test
    void predefined_roles_are_refused_with_their_own_problem() {
        local.delete(ROLES + "/CsHelpDesk").isProblem(409, "role-is-builtin");
        local.patch(ROLES + "/CsHelpDesk", "{}").isProblem(409, "role-is-builtin");
    }

    @Test
    void bad_roles_are_refused_and_nothing_is_made() {
        local.post(ROLES, "{\"identity\":\"a*b\",\"template\":\"CsHelpDesk\"}")
                .isProblem(400, "malformed-request");
        local.post(ROLES, "{\"identity\":\"a\"}").isProblem(400, "malformed-request");
        local.post(ROLES, "{\"identity\":\"a\",\"template\":\"CsHelpDesk\",\"sid\":\"S-1\"}")
                .isProblem(400, "malformed-request");
        local.post(ROLES, "{\"identity\":\"a\",\"template\":\"Nothing\"}")
                .isProblem(404, "management-object-not-found");
        local.post(
                        ROLES,
                        "{\"identity\":\"a\",\"template\":\"CsHelpDesk\","
                                + "\"cmdlets\":[\"Set-CsClientPin\"]}")
                .isProblem(422, "constraint-violation");
        local.post(ROLES, "{\"identity\":\"a\",\"template\":\"CsHelpDesk\",\"userScopes\":[]}")
                .isProblem(422, "constraint-violation");

        assertThat(local.get(ROLES).list("items")).hasSize(11);
    }

    @Test
    void an_administrator_is_made_with_roles_and_members_come_and_go() {
        local.post(
                        PEOPLE,
                        "{\"name\":\"bob\",\"password\":\"first password\","
                                + "\"roles\":[\"CsHelpDesk\"]}")
                .isCreated();

        local.send("PUT", ROLES + "/CsViewOnlyAdministrator/members/bob", BodyPublishers.noBody())
                .isOk();
        local.delete(ROLES + "/CsHelpDesk/members/bob").isOk();

        assertThat(local.get(PEOPLE + "/BOB/roles").isOk().member("items"))
                .isEqualTo(List.of("CsViewOnlyAdministrator"));
        assertThat(local.get(ROLES + "/CsViewOnlyAdministrator/members").isOk().member("items"))
                .isEqualTo(List.of("bob"));
    }

    @Test
    void until_the_first_password_is_changed_nothing_else_is_allowed() {
        local.post(
                        PEOPLE,
                        "{\"name\":\"bob\",\"password\":\"first password\","
                                + "\"roles\":[\"CsAdministrator\"]}")
                .isCreated();
        Call bob = api.anonymous().bearer(signIn("first password"));

        bob.get("/api/v1/users").isProblem(403, "password-must-change");
        bob.put(PEOPLE + "/anna/password", "{\"password\":\"other password\"}")
                .isProblem(403, "password-must-change");
        bob.put(
                        PEOPLE + "/bob/password",
                        "{\"password\":\"second password\",\"oldPassword\":\"first password\"}")
                .isOk();

        bob.get("/api/v1/users").isProblem(401, "not-authenticated");
        api.anonymous().bearer(signIn("second password")).get("/api/v1/users").isOk();
    }

    private String signIn(String password) {
        Answer answer =
                api.anonymous()
                        .post(
                                "/api/v1/sign-in",
                                "{\"name\":\"bob\",\"password\":\"" + password + "\"}")
                        .isOk();
        return String.valueOf(answer.member("token"));
    }

    @Test
    void failed_sign_ins_are_seen_and_forgotten() {
        api.addAdministrator("bob", "right password", Role.HELP_DESK);
        for (int attempt = 0; attempt < 5; attempt++) {
            api.anonymous()
                    .post("/api/v1/sign-in", "{\"name\":\"bob\",\"password\":\"wrong\"}")
                    .isProblem(401, "sign-in-refused");
        }

        Map<String, Object> locked = local.get(PEOPLE + "/bob").isOk().members();
        local.delete(PEOPLE + "/bob/lock").isOk();
        Map<String, Object> unlocked = local.get(PEOPLE + "/bob").isOk().members();

        assertThat(locked).containsEntry("failedAttempts", 5);
        assertThat(locked.get("lockedUntil")).isNotNull();
        assertThat(unlocked).containsEntry("failedAttempts", 0).containsEntry("lockedUntil", null);
        assertThat(signIn("right password")).isNotEmpty();
    }

    @Test
    void a_disabled_administrator_is_out_at_once() {
        api.addAdministrator("bob", "right password", Role.ADMINISTRATOR);
        api.addAdministrator("root", "right password", Role.ADMINISTRATOR);
        Call bob = api.anonymous().bearer(signIn("right password"));
        bob.get("/api/v1/users").isOk();

        local.patch(PEOPLE + "/bob", "{\"enabled\":false}").isOk();

        bob.get("/api/v1/users").isProblem(401, "not-authenticated");
        local.patch(PEOPLE + "/root", "{\"enabled\":false}").isProblem(409, "last-administrator");
    }
}
