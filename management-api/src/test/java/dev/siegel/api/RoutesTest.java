package dev.siegel.api;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.api.testing.Answer;
import dev.siegel.api.testing.Call;
import dev.siegel.api.testing.TestingApi;
import dev.siegel.pool.role.AdminRole;
import dev.siegel.pool.role.CmdletRights;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.role.RoleName;
import dev.siegel.pool.role.RoleScopes;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every route of the running API: who may use it, and whether it is described. */
class RoutesTest {
    private static final Set<String> OPEN =
            Set.of("GET /health", "GET /api/openapi.yaml", "POST /api/v1/sign-in");

    private final TestingApi api = TestingApi.start();
    private final WalkedRoutes routes = new WalkedRoutes(api);

    @AfterEach
    void close() {
        api.close();
    }

    private Set<String> running() {
        return routes.all().stream().map(WalkedRoute::name).collect(toCollection(TreeSet::new));
    }

    private List<WalkedRoute> guarded() {
        return routes.all().stream().filter(route -> !OPEN.contains(route.name())).toList();
    }

    @Test
    void every_route_is_a_cmdlet_of_the_table_and_says_which_right_it_needs() {
        assertThat(guarded())
                .allSatisfy(route -> assertThat(route.rights()).as(route.name()).hasSize(1));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_may_do_what_its_rights_say_and_nothing_else(Role role) {
        assertVerdicts(api.as(role), route -> route.isAllowedBy(Right.of(role)));
    }

    @Test
    void a_role_narrowed_to_some_cmdlets_may_do_these_and_nothing_else() {
        var only =
                new TreeSet<>(
                        Set.of("Get-CsUser", "Revoke-CsClientCertificate", "Get-CsAdminRole"));
        AdminRole role = custom("Narrow", only, RoleScopes.everywhere());
        api.addRole(role);

        assertVerdicts(api.as(role.name()), route -> only.contains(route.cmdlet()));
    }

    @Test
    void a_role_for_the_unit_and_site_of_all_may_act_on_its_users_yet_not_on_the_whole_pool() {
        AdminRole role = whole("Near", "OU:ou=accounts,dc=example,dc=com", "site:Redmond");
        api.addRole(role);

        assertVerdicts(
                api.as(role.name()),
                guarded().stream().filter(WalkedRoute::isAboutOneUser).toList(),
                _ -> true);
        assertVerdicts(
                api.as(role.name()),
                guarded().stream().filter(WalkedRoute::isAboutTheWholePool).toList(),
                _ -> false);
    }

    @Test
    void a_role_for_another_unit_and_site_changes_nothing_and_sees_nobody() {
        AdminRole role = whole("Far", "OU:ou=elsewhere,dc=example,dc=com", "site:Elsewhere");
        api.addRole(role);
        Call call = api.as(role.name());

        assertVerdicts(
                call,
                guarded().stream()
                        .filter(route -> route.isAboutOneUser() || route.changesAnything())
                        .toList(),
                route -> route.isAllowedBy(OWN));
        for (WalkedRoute route : guarded()) {
            Answer answer = route.send(call);
            boolean shows =
                    answer.status() == 200 && answer.body().contains("kenmyer@sip.example.com");
            assertThat(shows).as(route.name() + " shows a user out of reach").isFalse();
        }
    }

    private static final Set<Right> OWN = Set.of(Right.OWN_ACCESS);

    private static AdminRole whole(String name, String unit, String site) {
        var all = CmdletRights.allowedBy(Right.of(Role.ADMINISTRATOR));
        return custom(name, all, new RoleScopes(List.of(unit), List.of(site)));
    }

    private static AdminRole custom(String name, SortedSet<String> cmdlets, RoleScopes scopes) {
        return new AdminRole(RoleName.of(name), Role.ADMINISTRATOR, cmdlets, List.of(), scopes);
    }

    private void assertVerdicts(Call call, Predicate<WalkedRoute> expected) {
        assertVerdicts(call, guarded(), expected);
    }

    private static void assertVerdicts(
            Call call, List<WalkedRoute> walked, Predicate<WalkedRoute> expected) {
        Map<String, String> wanted = new TreeMap<>();
        Map<String, String> given = new TreeMap<>();
        for (WalkedRoute route : walked) {
            wanted.put(route.name(), expected.test(route) ? "allowed" : "refused");
            given.put(route.name(), route.verdict(call));
        }
        assertThat(given).isEqualTo(wanted);
    }

    @Test
    void without_a_token_only_public_routes_answer() {
        for (WalkedRoute route : routes.all()) {
            Answer answer = route.send(api.anonymous());
            boolean open = answer.status() != 401 || answer.body().contains("sign-in-refused");
            assertThat(open).as(route.name()).isEqualTo(OPEN.contains(route.name()));
        }
    }

    @Test
    void a_missing_right_is_named_and_audited() {
        Answer answer =
                api.as(Role.VIEW_ONLY)
                        .delete("/api/v1/users/kenmyer@example.com/certificates")
                        .isProblem(403, "insufficient-rights");

        assertThat(String.valueOf(answer.member("detail"))).contains("CsHelpDesk");
        assertThat(answer.member("errorId"))
                .isEqualTo("InsufficientRights,RevokeCsClientCertificate");
        assertThat(answer.member("category")).isEqualTo("PermissionDenied");
        assertThat(api.pool.audit.events().getLast().correlationId())
                .isEqualTo(answer.member("correlationId"));
    }

    @Test
    void every_route_is_described_and_every_description_has_a_route() {
        Answer answer = api.anonymous().get("/api/openapi.yaml").isOk();

        Set<String> described = new TreeSet<>();
        paths(answer)
                .forEach((path, operations) ->
                        operations
                                .keySet()
                                .forEach(method ->
                                        described.add(
                                                method.toUpperCase(Locale.ROOT) + " " + path)));

        assertThat(answer.header("Content-Type")).contains("application/yaml");
        assertThat(answer.member("openapi")).hasToString("3.1.0");
        assertThat(described).isEqualTo(running());
    }

    @Test
    void every_operation_says_what_it_does_and_shows_examples() {
        Answer answer = api.anonymous().get("/api/openapi.yaml").isOk();
        Set<Object> ids = new HashSet<>();

        paths(answer)
                .values()
                .forEach(operations ->
                        operations
                                .values()
                                .forEach(operation -> {
                                    assertThat(operation)
                                            .containsKeys(
                                                    "summary", "description", "responses", "tags");
                                    assertThat(ids.add(operation.get("operationId"))).isTrue();
                                }));

        assertThat(answer.body())
                .contains("example: sip:", "example: OcsSigned")
                .doesNotContain("exampleSetFlag", "- object");
    }

    @Test
    void the_failures_of_every_operation_below_the_api_are_described() {
        Answer answer = api.anonymous().get("/api/openapi.yaml").isOk();

        var described = new TreeMap<>(paths(answer));
        described.keySet().removeIf(path -> !path.startsWith("/api/v1/"));

        assertThat(described).isNotEmpty();
        assertThat(described.values())
                .flatExtracting(Map::values)
                .allMatch(one ->
                        String.valueOf(one.get("responses"))
                                .contains("#/components/schemas/Problem"));
    }

    @SuppressWarnings("unchecked") // the shape OpenAPI prescribes
    private static Map<String, Map<String, Map<String, Object>>> paths(Answer answer) {
        Object paths = Objects.requireNonNull(answer.members().get("paths"));
        return (Map<String, Map<String, Map<String, Object>>>) paths;
    }
}
