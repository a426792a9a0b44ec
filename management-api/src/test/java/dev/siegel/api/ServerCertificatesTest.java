package dev.siegel.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.siegel.api.testing.Answer;
import dev.siegel.api.testing.Call;
import dev.siegel.api.testing.TestingApi;
import dev.siegel.pool.authority.CertifiedKey;
import dev.siegel.pool.authority.ListenerAuthority;
import dev.siegel.pool.authority.ListenerNames;
import dev.siegel.pool.authority.Pem;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.testing.TestingPool;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ServerCertificatesTest {
    private static final String PATH = "/api/v1/server-certificates";
    private static final String REQUESTS = "/api/v1/server-certificate-requests";
    private static final CertifiedKey ELSEWHERE = elsewhere();

    /** A certificate of another authority, with its key. */
    static final String FROM_ELSEWHERE =
            "{\"certificate\":\"%s\"}"
                    .formatted(
                            (Pem.write(List.of(ELSEWHERE.certificate()))
                                            + Pem.write(ELSEWHERE.privateKey()))
                                    .replace("\n", "\\n"));

    private final TestingApi api = TestingApi.start();
    private final Call call = api.as(Role.ADMINISTRATOR);

    private static CertifiedKey elsewhere() {
        var random = new SecureRandom();
        var clock = new TestingPool().clock;
        CertifiedKey root = ListenerAuthority.newRoot(clock, random);
        return new ListenerAuthority(root, clock, random)
                .newListenerKey(new ListenerNames("pool01.example.com", List.of()));
    }

    /** The number of a request an outside authority is to answer. */
    static String pendingRequest(Call call) {
        Answer answer =
                call.post(REQUESTS, "{\"domainName\":[\"pool01.example.com\"],\"offline\":true}");
        return String.valueOf(answer.member("requestId"));
    }

    @AfterEach
    void close() {
        api.close();
    }

    private List<Map<String, Object>> items(String path) {
        return call.get(path).isOk().list("items");
    }

    @Test
    void a_pool_shows_what_it_made_for_itself_until_something_else_is_put_to_use() {
        assertThat(items(PATH))
                .extracting(
                        row -> row.get("type"), row -> row.get("use"), row -> row.get("ownOfPool"))
                .containsExactly(
                        tuple("Default", "current", true), tuple("ClientIssuer", "current", true));
    }

    @Test
    void a_certificate_from_elsewhere_is_imported_put_to_use_and_taken_back() {
        Object thumbprint = call.post(PATH, FROM_ELSEWHERE).isCreated().member("thumbprint");

        call.put(PATH + "/Default", "{\"thumbprint\":\"" + thumbprint + "\"}").isOk();

        assertThat(items(PATH + "/default").getFirst())
                .containsEntry("thumbprint", thumbprint)
                .containsEntry("ownOfPool", false);
        call.delete(PATH + "/Default").isOk();
        assertThat(items(PATH + "/Default").getFirst()).containsEntry("ownOfPool", true);
    }

    @Test
    void a_roll_stays_next_until_its_time_comes() {
        String from = api.pool.clock.instant().plus(Duration.ofMinutes(10)).toString();
        Object thumbprint = call.post(PATH, FROM_ELSEWHERE).isCreated().member("thumbprint");

        call.put(
                        PATH + "/Default/next",
                        "{\"thumbprint\":\"%s\",\"effectiveDate\":\"%s\"}"
                                .formatted(thumbprint, from))
                .isOk();

        assertThat(items(PATH + "/Default"))
                .extracting(row -> row.get("use"))
                .containsExactly("current", "next");
        api.pool.clock.advance(Duration.ofMinutes(11));
        assertThat(items(PATH + "/Default").getFirst())
                .containsEntry("use", "current")
                .containsEntry("thumbprint", thumbprint);
    }

    @Test
    void a_roll_of_the_issuing_key_makes_a_new_key_and_can_be_called_off() {
        String path = PATH + "/ClientIssuer";
        call.put(path + "/next", "{\"effectiveDate\":\"2030-01-01T00:00:00Z\"}").isOk();

        assertThat(items(path))
                .extracting(row -> row.get("use"))
                .containsExactly("current", "next");

        assertThat(call.delete(path + "/next").isOk().member("removed")).isEqualTo(1);
        assertThat(items(path)).hasSize(1);
    }

    @Test
    void an_issuing_key_in_use_is_not_removed() {
        String path = PATH + "/ClientIssuer";
        call.put(path, "{}").isOk();
        api.pool.clock.advance(Duration.ofMinutes(1));

        assertThat(call.delete(path).isOk().member("removed")).isEqualTo(0);
        assertThat(items(path).getFirst()).containsEntry("ownOfPool", false);
    }

    @Test
    void the_pools_own_authority_certifies_a_new_key_at_once() {
        Answer made =
                call.post(REQUESTS, "{\"domainName\":[\"sip.example.com\",\"pool01.example.com\"]}")
                        .isCreated();

        assertThat(String.valueOf(made.member("certificate")))
                .contains("CN=sip.example.com", "pool01.example.com", "unassigned");
        assertThat(items(REQUESTS)).isEmpty();
    }

    @Test
    void a_request_for_an_outside_authority_waits_and_can_be_dropped() {
        String id = pendingRequest(call);

        assertThat(items(REQUESTS))
                .singleElement()
                .satisfies(row ->
                        assertThat(String.valueOf(row.get("signingRequest")))
                                .startsWith("-----BEGIN CERTIFICATE REQUEST-----"));
        call.delete(REQUESTS + "/" + id).isOk();
        assertThat(items(REQUESTS)).isEmpty();
        call.delete(REQUESTS + "/" + id).isProblem(404, "management-object-not-found");
    }

    @Test
    void no_answer_holds_a_key() {
        Answer answer = call.post(PATH, FROM_ELSEWHERE).isCreated();

        assertThat(answer.body()).doesNotContain("PRIVATE KEY");
        assertThat(String.valueOf(api.pool.audit.events())).doesNotContain("PRIVATE KEY");
    }

    @Test
    void a_dry_run_changes_nothing() {
        call.post(PATH + "?dryRun=true", FROM_ELSEWHERE).isOk();
        call.post(REQUESTS + "?dryRun=true", "{\"domainName\":[\"a.example.com\"]}").isOk();
        call.put(PATH + "/ClientIssuer?dryRun=true", "{}").isOk();

        assertThat(items(PATH)).allSatisfy(row -> assertThat(row).containsEntry("ownOfPool", true));
        assertThat(items(REQUESTS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Other|{}|400|malformed-request",
                "Default|{}|422|constraint-violation",
                "Default|{\"thumbprint\":\"xyz\"}|400|malformed-request",
                "Default|{\"thumbprint\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}|404|management-object-not-found",
                "ClientIssuer|{\"effectiveDate\":\"2030-01-01T00:00:00Z\"}|400|malformed-request"
            })
    void what_cannot_be_put_to_use_is_refused(
            String type, String body, int status, String problem) {
        call.put(PATH + "/" + type, body).isProblem(status, problem);
    }

    @Test
    void a_servers_certificate_signs_no_client_certificates() {
        Object thumbprint = call.post(PATH, FROM_ELSEWHERE).isCreated().member("thumbprint");

        call.put(PATH + "/ClientIssuer", "{\"thumbprint\":\"" + thumbprint + "\"}")
                .isProblem(422, "constraint-violation");
    }

    @Test
    void a_roll_into_the_past_is_refused() {
        call.put(PATH + "/ClientIssuer/next", "{\"effectiveDate\":\"2001-01-01T00:00:00Z\"}")
                .isProblem(422, "constraint-violation");
        call.put(PATH + "/ClientIssuer/next", "{\"effectiveDate\":\"tomorrow\"}")
                .isProblem(400, "malformed-request");
    }

    @Test
    void what_is_no_certificate_or_has_no_key_is_not_imported() {
        String alone = Pem.write(List.of(ELSEWHERE.certificate())).replace("\n", "\\n");

        call.post(PATH, "{\"certificate\":\"" + alone + "\"}")
                .isProblem(422, "constraint-violation");
        call.post(PATH, "{\"certificate\":\"nothing\"}").isProblem(400, "malformed-request");
        call.post(PATH, "{\"pkcs12\":\"AAAA\"}").isProblem(400, "malformed-request");
        call.post(PATH, "{}").isProblem(400, "malformed-request");
    }

    @Test
    void a_certificate_is_imported_once() {
        call.post(PATH, FROM_ELSEWHERE).isCreated();

        call.post(PATH, FROM_ELSEWHERE).isProblem(409, "name-taken");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}",
                "{\"domainName\":[]}",
                "{\"domainName\":[\"no host\"]}",
                "{\"domainName\":[\"a.example.com\"],\"keySize\":1024}",
                "{\"domainName\":[\"a.example.com\"],\"country\":\"Germany\"}"
            })
    void a_request_that_cannot_be_met_is_refused(String body) {
        call.post(REQUESTS, body).isProblem(400, "malformed-request");
    }

    @Test
    void a_check_tells_of_each_certificate_what_is_wrong() {
        Answer good = call.get(PATH + "/check").isOk();
        assertThat(good.member("consistent")).isEqualTo(true);
        assertThat(good.list("items"))
                .extracting(row -> row.get("type"), row -> row.get("result"))
                .containsExactly(tuple("Default", "success"), tuple("ClientIssuer", "success"));

        Object thumbprint = call.post(PATH, FROM_ELSEWHERE).isCreated().member("thumbprint");
        call.put(PATH + "/Default", "{\"thumbprint\":\"" + thumbprint + "\"}").isOk();

        Map<String, Object> checked = call.get(PATH + "/check").isOk().list("items").getFirst();
        assertThat(checked)
                .containsEntry("thumbprint", thumbprint)
                .containsEntry("certificateExists", true)
                .containsEntry("result", "failure");
        assertThat(String.valueOf(checked.get("findings"))).contains("flaw=noRoot", "error=true");
    }
}
