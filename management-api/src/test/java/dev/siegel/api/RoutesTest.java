package dev.siegel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.api.testing.Answer;
import dev.siegel.api.testing.Call;
import dev.siegel.api.testing.TestingApi;
import dev.siegel.pool.operation.LongOperation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.user.User;
import io.micronaut.web.router.UriRouteInfo;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every route of the running API: who may use it, and whether it is described. */
class RoutesTest {
    private static final String USER = "/api/v1/users/{user}";
    private static final String BLOCK = USER + "/certificate-block";
    private static final String CERTIFICATES = USER + "/certificates";

    /** What each route needs; null is open to everybody. A new route has to be entered here. */
    private static final Map<String, @Nullable Right> RULES = rules();

    private static Map<String, @Nullable Right> rules() {
        Map<String, @Nullable Right> rules = new TreeMap<>();
        rules.put("GET /health", null);
        rules.put("GET /api/openapi.yaml", null);
        rules.put("POST /api/v1/sign-in", null);
        rules.put("PUT /api/v1/administrators/{name}/password", Right.MANAGE_ADMINISTRATORS);
        rules.put("GET /api/v1/directory-accounts", Right.READ);
        rules.put("POST /api/v1/accounts", Right.MANAGE_ACCOUNTS);
        rules.put("PUT /api/v1/accounts/{account}/password", Right.MANAGE_ACCOUNTS);
        rules.put("GET /api/v1/users", Right.READ);
        rules.put("POST /api/v1/users", Right.MANAGE_USERS);
        rules.put("GET " + USER, Right.READ);
        rules.put("DELETE " + USER, Right.MANAGE_USERS);
        rules.put("GET " + CERTIFICATES, Right.READ);
        rules.put("DELETE " + CERTIFICATES, Right.REVOKE_ONE_USER);
        rules.put("GET " + CERTIFICATES + "/{deviceId}", Right.READ);
        rules.put("DELETE " + CERTIFICATES + "/{deviceId}", Right.REVOKE_ONE_USER);
        for (String block : List.of(BLOCK, BLOCK + "/{deviceId}")) {
            rules.put("GET " + block, Right.READ);
            rules.put("PUT " + block, Right.BLOCK_REISSUE);
            rules.put("DELETE " + block, Right.BLOCK_REISSUE);
        }
        rules.put("GET /api/v1/registrations", Right.READ);
        rules.put("GET " + USER + "/registrations", Right.READ);
        rules.put("DELETE " + USER + "/registrations", Right.REVOKE_ONE_USER);
        rules.put("DELETE " + USER + "/registrations/{epid}", Right.REVOKE_ONE_USER);
        rules.put("POST " + USER + "/offboarding", Right.MANAGE_USERS);
        rules.put("POST /api/v1/certificate-revocations", Right.REVOKE_ACROSS_USERS);
        rules.put("GET /api/v1/operations", Right.READ);
        rules.put("GET /api/v1/operations/{id}", Right.READ);
        rules.put("GET /api/v1/operations/{id}/results", Right.READ);
        rules.put("DELETE /api/v1/operations/{id}", Right.REVOKE_ACROSS_USERS);
        rules.put("POST /api/v1/certificate-imports", Right.IMPORT_CERTIFICATES);
        rules.putAll(serverCertificates());
        return rules;
    }

    private static Map<String, @Nullable Right> serverCertificates() {
        String path = "/api/v1/server-certificates";
        Right right = Right.MANAGE_SERVER_CERTIFICATES;
        Map<String, @Nullable Right> rules = new TreeMap<>();
        rules.put("GET " + path, Right.READ);
        rules.put("GET " + path + "/{type}", Right.READ);
        rules.put("POST " + path, right);
        rules.put("PUT " + path + "/{type}", right);
        rules.put("PUT " + path + "/{type}/next", right);
        rules.put("DELETE " + path + "/{type}", right);
        rules.put("DELETE " + path + "/{type}/next", right);
        rules.put("GET /api/v1/server-certificate-requests", right);
        rules.put("POST /api/v1/server-certificate-requests", right);
        rules.put("DELETE /api/v1/server-certificate-requests/{requestId}", right);
        return rules;
    }

    private static final Map<String, String> BODIES = bodies();

    private static Map<String, String> bodies() {
        Map<String, String> bodies = new TreeMap<>();
        bodies.put("POST /api/v1/server-certificates", ServerCertificatesTest.FROM_ELSEWHERE);
        bodies.put("PUT /api/v1/server-certificates/{type}", "{}");
        bodies.put(
                "PUT /api/v1/server-certificates/{type}/next",
                "{\"effectiveDate\":\"2030-01-01T00:00:00Z\"}");
        bodies.put(
                "POST /api/v1/server-certificate-requests",
                "{\"domainName\":[\"pool01.example.com\"]}");
        bodies.put(
                "POST /api/v1/certificate-revocations",
                "{\"selector\":{\"users\":[\"kenmyer@example.com\"]}}");
        bodies.put("POST " + USER + "/offboarding", "{}");
        bodies.put("PUT " + BLOCK, "{}");
        bodies.put("PUT " + BLOCK + "/{deviceId}", "{}");
        bodies.put("PUT /api/v1/administrators/{name}/password", "{\"password\":\"new password\"}");
        bodies.put("PUT /api/v1/accounts/{account}/password", "{\"password\":\"new password\"}");
        bodies.put(
                "POST /api/v1/accounts",
                """
                {"userPrincipalName":"new@example.com","samAccountName":"new",\
                "password":"new password"}\
                """);
        bodies.put(
                "POST /api/v1/users",
                "{\"identity\":\"second@example.com\",\"sipAddress\":\"sip:2@example.com\"}");
        bodies.put(
                "POST /api/v1/certificate-imports",
                """
                {"items":[{"identity":"kenmyer@example.com",\
                "deviceId":"00000000-0000-4000-8000-000000000001",\
                "publicationTime":"2026-01-01T00:00:00Z",\
                "expirationTime":"2026-02-01T00:00:00Z"}]}\
                """);
        return bodies;
    }

    private static final LongOperation OPERATION =
            LongOperation.queued(
                    "Revoke-CsClientCertificate",
                    "some",
                    3,
                    Caller.pool("c-1"),
                    Instant.parse("2026-01-01T00:00:00Z"));

    private final TestingApi api = TestingApi.start();
    private final String requestId;

    RoutesTest() {
        var samples = new Samples(api);
        User ken = samples.user("kenmyer", "Ken Myer");
        samples.certificate(ken, Samples.DEVICE);
        samples.block(ken, Samples.DEVICE);
        api.pool.operations.insert(OPERATION, "");
        samples.account("second", "Second");
        api.addAdministrator("anna", "right password", Role.VIEW_ONLY);
        requestId = ServerCertificatesTest.pendingRequest(api.as(Role.ADMINISTRATOR));
    }

    @AfterEach
    void close() {
        api.close();
    }

    private Set<String> running() {
        return api.router()
                .uriRoutes()
                .map(route -> route.getHttpMethodName() + " " + template(route))
                .filter(route -> !route.startsWith("HEAD "))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String template(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate().toPathString();
    }

    private Answer send(Call call, String route, String query) {
        String method = route.substring(0, route.indexOf(' '));
        String path =
                route.substring(route.indexOf(' ') + 1)
                                .replace("{user}", "kenmyer@example.com")
                                .replace("{account}", "second@example.com")
                                .replace("{name}", "anna")
                                .replace("{id}", OPERATION.id().toString())
                                .replace("{epid}", "2385f4c267")
                                .replace("{type}", "ClientIssuer")
                                .replace("{requestId}", requestId)
                                .replace("{deviceId}", Samples.DEVICE)
                        + query;
        String body = BODIES.get(route);
        return body == null
                ? call.send(method, path, BodyPublishers.noBody())
                : call.header("Content-Type", "application/json")
                        .send(method, path, BodyPublishers.ofString(body));
    }

    @Test
    void every_route_has_a_rule_and_every_rule_a_route() {
        assertThat(running()).isEqualTo(RULES.keySet());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_may_do_what_its_rights_say_and_nothing_else(Role role) {
        Call call = api.as(role);
        Map<String, Boolean> expected = new TreeMap<>();
        Map<String, Boolean> allowed = new TreeMap<>();
        for (var rule : RULES.entrySet()) {
            Right right = rule.getValue();
            if (right != null) {
                String dry = rule.getKey().startsWith("GET") ? "" : "?dryRun=true";
                Answer answer = send(call, rule.getKey(), dry);
                expected.put(rule.getKey(), right.roles().contains(role));
                allowed.put(rule.getKey(), verdict(answer));
            }
        }

        assertThat(allowed).isEqualTo(expected);
    }

    private static boolean verdict(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(200, 201, 403);
        return answer.status() != 403;
    }

    @Test
    void without_a_token_only_public_routes_answer() {
        for (var rule : RULES.entrySet()) {
            Answer answer = send(api.anonymous(), rule.getKey(), "");
            boolean open = answer.status() != 401 || answer.body().contains("sign-in-refused");
            assertThat(rule.getValue() == null || !open).as(rule.getKey()).isTrue();
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
