package dev.siegel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.siegel.endtoend.openapi.AnswerFaults;
import dev.siegel.endtoend.openapi.ApiDocument;
import dev.siegel.endtoend.openapi.ApiOperation;
import dev.siegel.endtoend.openapi.DocumentFaults;
import dev.siegel.endtoend.pool.PoolSetup;
import dev.siegel.endtoend.pool.RunningPool;
import dev.siegel.endtoend.wire.HttpsCaller;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The OpenAPI document that a server gives out, held against that server. */
class OpenApiIT {
    private static final String DEVICE = "375da200-f2d3-5fd2-847f-1b14c5a9b20c";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static RunningPool pool;
    private static HttpsCaller caller;
    private static ApiDocument document;
    private static Map<String, String> values;

    @BeforeAll
    static void start() {
        pool = PoolSetup.fresh("openapi").start();
        caller =
                HttpsCaller.withToken(
                        pool.ports().api(), pool.certificateAuthority(), pool.localToken());
        try (var anybody = HttpsCaller.anonymous(pool.ports().api(), pool.certificateAuthority())) {
            document = ApiDocument.parse(anybody.call("GET", "/api/openapi.yaml").body());
        }
        try (var api = new ManagementApi(pool)) {
            values = values(api);
        }
    }

    @AfterAll
    static void stop() {
        caller.close();
        pool.close();
    }

    /** Something for every parameter of a path, so that there is something to answer with. */
    private static Map<String, String> values(ManagementApi api) {
        Instant later = Instant.now().plus(Duration.ofDays(90));
        api.createUser("anna");
        api.createUser("ben");
        api.importCertificates("ben", 300);
        String operation =
                api.post(
                                "certificate-revocations",
                                "{\"selector\":{\"users\":[\"ben@example.com\"]}}")
                        .required("id")
                        .asText();
        api.importCertificate("anna", DEVICE, later);
        api.put("users/anna@example.com/certificate-block/" + DEVICE, "{\"reason\":\"Stolen\"}");
        api.post("users/anna@example.com/pin", "{}");
        String token =
                api.post(
                                "api-tokens",
                                "{\"name\":\"report\",\"owner\":\"admin\",\"expirationTime\":\"%s\"}"
                                        .formatted(later))
                        .required("id")
                        .asText();
        api.post(
                "server-certificate-requests",
                "{\"domainName\":[\"pool01.example.com\"],\"offline\":true}");
        var values = new HashMap<String, String>();
        values.put("operations/{id}", "operations/" + operation);
        values.put("api-tokens/{id}", "api-tokens/" + token);
        values.put("user", "sip:anna@example.com");
        values.put("account", "anna@example.com");
        values.put("deviceId", DEVICE);
        values.put("administrator", "admin");
        values.put("name", "admin");
        values.put("role", "CsHelpDesk");
        values.put("scope", "global");
        values.put("fqdn", "localhost");
        values.put("type", "Default");
        values.put("domain", "example.com");
        values.put("epid", "2385f4c267");
        values.put("requestId", "9b0d0a3e-52b7-4f9c-a4ba-1c8c3a3f9b11");
        return values;
    }

    private static String path(ApiOperation operation) {
        String path = operation.path(values);
        for (String key : List.of("operations/{id}", "api-tokens/{id}")) {
            path = path.replace(key, values.get(key));
        }
        return path;
    }

    private static HttpResponse<String> answer(ApiOperation operation) {
        if (operation.isRead()) {
            boolean ends = !operation.path().endsWith("/events");
            return caller.call("GET", path(operation) + (ends ? "" : "?after=0&follow=false"));
        }
        return caller.callWithJson(operation.method(), path(operation) + "?dryRun=true", "{}");
    }

    @Test
    void the_document_is_valid() {
        assertThat(DocumentFaults.of(document)).isEmpty();
        assertThat(document.operations()).hasSizeGreaterThan(100);
    }

    @Test
    void every_operation_of_the_document_is_there() {
        for (ApiOperation operation : document.operations()) {
            HttpResponse<String> answer = answer(operation);

            assertThat(answer.statusCode()).as(operation + answer.body()).isLessThan(500);
            assertThat(answer.statusCode()).as(operation.toString()).isNotEqualTo(405);
            assertThat(answer.body()).as(operation.toString()).doesNotContain("no-such-route");
        }
    }

    @Test
    void everything_that_is_read_is_as_described() throws IOException {
        var check = new AnswerFaults(document);
        List<String> faults = new ArrayList<>();
        for (ApiOperation operation : document.operations()) {
            if (operation.isRead() && !operation.answered().isMissingNode()) {
                HttpResponse<String> answer = answer(operation);
                assertThat(answer.statusCode()).as(operation + answer.body()).isEqualTo(200);
                JsonNode body = JSON.readTree(answer.body());
                check.of(operation.answered(), body)
                        .forEach(fault -> faults.add(operation + " " + fault));
            }
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void a_refusal_is_as_described() throws IOException {
        HttpResponse<String> answer = caller.call("GET", "/api/v1/users/nobody@example.com");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(
                        new AnswerFaults(document)
                                .of(document.schema("Problem"), JSON.readTree(answer.body())))
                .isEmpty();
    }
}
