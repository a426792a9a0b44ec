package dev.siegel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.api.testing.Answer;
import dev.siegel.api.testing.TestingApi;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.user.User;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificatesTest {
    private static final String ALL = "/api/v1/users/sip:User1@sip.example.com/certificates";
    private static final String ONE = ALL + "/" + Samples.DEVICE;

    private final TestingApi api = TestingApi.start();
    private final Samples samples = new Samples(api);
    private final User user = samples.user("User1", "User One");

    @AfterEach
    void close() {
        api.close();
    }

    private static List<Object> devices(List<Map<String, Object>> entries) {
        return entries.stream().map(one -> one.get("deviceId")).toList();
    }

    private List<Object> listed(String query) {
        return devices(api.local().get(ALL + query).isOk().list("items"));
    }

    @Test
    void a_certificate_that_is_in_use_is_listed_with_all_that_is_known_of_it() {
        ClientCertificate one = samples.certificate(user, Samples.DEVICE);
        samples.register(one);

        Answer answer = api.local().get(ONE).isOk();

        assertThat(answer.body()).startsWith("{\"identity\":\"sip:User1@sip.example.com\",");
        assertThat(answer.members())
                .containsEntry("certificateType", "OcsSigned")
                .containsEntry("deviceId", "375da200-f2d3-5fd2-847f-1b14c5a9b20c")
                .containsEntry("deviceIdRaw", "{375DA200-F2D3-5FD2-847F-1B14C5A9B20C}")
                .containsEntry("state", "active")
                .containsEntry("serialNumber", "0A1B")
                .containsEntry("thumbprint", String.valueOf(one.thumbprint()))
                .containsEntry("subject", "CN=User1@sip.example.com")
                .containsEntry("issuedVia", "ntlm")
                .containsEntry("userAgent", "UCCAPI/4.0")
                .containsEntry("remoteAddress", "192.0.2.15")
                .containsEntry("lastUsedAddress", "192.0.2.99")
                .containsEntry("epid", "2385f4c267")
                .containsEntry("registrationState", "registered")
                .containsEntry("pool", "pool01.example.com")
                .containsEntry("revokedTime", null)
                .containsEntry("revokedBy", null)
                .containsEntry("revocationReason", null);
        assertThat(answer.body())
                .contains("\"publicationTime\":\"2026-03-01T10:00:00Z\"")
                .contains("\"notBefore\":\"2026-03-01T09:45:00Z\"")
                .contains("\"expirationTime\":\"2026-08-28T09:45:00Z\"")
                .contains("\"lastUsedTime\":\"2026-03-01T10:00:01Z\"");
    }

    @Test
    void a_user_without_certificates_has_an_empty_list() {
        Answer answer = api.local().get(ALL).isOk();

        assertThat(answer.body()).isEqualTo("{\"items\":[],\"nextCursor\":null}");
    }

    @Test
    void states_are_told_apart() {
        samples.certificate(user, Samples.DEVICE);
        api.pool.clock.advance(Duration.ofDays(200));
        samples.certificate(user, Samples.OTHER_DEVICE);
        api.local().delete(ALL + "/" + Samples.OTHER_DEVICE).isOk();
        samples.certificate(user, Samples.OTHER_DEVICE);

        assertThat(listed("")).containsExactly(Samples.DEVICE, Samples.OTHER_DEVICE);
        assertThat(listed("?state=active")).containsExactly(Samples.OTHER_DEVICE);
        assertThat(listed("?state=Expired")).containsExactly(Samples.DEVICE);
        assertThat(listed("?state=revoked")).containsExactly(Samples.OTHER_DEVICE);
        assertThat(listed("?state=replaced")).isEmpty();
        assertThat(listed("?state=all")).hasSize(3);
        api.local().get(ALL + "?state=stolen").isProblem(400, "malformed-request");
    }

    @Test
    void certificates_are_paged_in_the_order_they_were_recorded() {
        samples.certificate(user, Samples.DEVICE);
        samples.certificate(user, Samples.OTHER_DEVICE);

        Answer first = api.local().get(ALL + "?limit=1");
        Answer second = api.local().get(ALL + "?limit=1&cursor=" + first.member("nextCursor"));

        assertThat(devices(first.list("items"))).containsExactly(Samples.DEVICE);
        assertThat(devices(second.list("items"))).containsExactly(Samples.OTHER_DEVICE);
        assertThat(second.member("nextCursor")).isNull();
        assertThat(first.header("Link").orElseThrow())
                .startsWith(
                        "</api/v1/users/sip:User1@sip.example.com/certificates?limit=1&cursor=");
    }

    @Test
    void one_device_is_revoked_and_the_other_keeps_its_certificate() {
        samples.certificate(user, Samples.DEVICE);
        samples.certificate(user, Samples.OTHER_DEVICE);

        Answer answer =
                api.local().delete(ONE + "?reason=DeviceLost&keepSessions=true&confirm=true");

        assertThat(answer.isOk().members())
                .containsEntry("revoked", 1)
                .containsEntry("endedSignIns", 0);
        assertThat(answer.list("items"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry)
                                .containsEntry("deviceId", Samples.DEVICE)
                                .containsEntry("state", "revoked")
                                .containsEntry("revokedBy", "local")
                                .containsEntry("revocationReason", "deviceLost"));
        assertThat(listed("")).containsExactly(Samples.OTHER_DEVICE);
        assertThat(api.pool.journal.appended())
                .singleElement()
                .satisfies(event -> assertThat(event.keepSessions()).isTrue());
        api.local().get(ONE).isProblem(404, "management-object-not-found");
    }

    @Test
    void what_the_revoke_answers_is_what_the_listing_says_afterwards() {
        samples.certificate(user, Samples.DEVICE);

        Answer revoked = api.local().delete(ONE);
        Answer listed = api.local().get(ALL + "?state=revoked");

        assertThat(listed.list("items").getFirst().get("revokedTime"))
                .isEqualTo(revoked.list("items").getFirst().get("revokedTime"));
    }

    @Test
    void several_devices_or_all_are_revoked_at_once() {
        String third = "00000000-0000-4000-8000-000000000003";
        samples.certificate(user, Samples.DEVICE);
        samples.certificate(user, Samples.OTHER_DEVICE);
        samples.certificate(user, third);

        Answer two = api.local().delete(ALL + "?deviceId=" + Samples.DEVICE + "&deviceId=" + third);
        Answer rest = api.local().delete(ALL);

        assertThat(two.isOk().member("revoked")).isEqualTo(2);
        assertThat(rest.isOk().member("revoked")).isEqualTo(1);
        assertThat(listed("")).isEmpty();
    }

    @Test
    void revoking_what_is_gone_is_done_and_counts_nothing() {
        samples.certificate(user, Samples.DEVICE);
        api.local().delete(ONE).isOk();

        assertThat(api.local().delete(ONE).isOk().member("revoked")).isEqualTo(0);
        assertThat(api.local().delete(ALL).isOk().member("revoked")).isEqualTo(0);
        assertThat(api.local().delete(ALL).body())
                .isEqualTo("{\"revoked\":0,\"endedSignIns\":0,\"items\":[]}");
    }

    @Test
    void reissue_is_blocked_with_the_revocation() {
        samples.certificate(user, Samples.DEVICE);
        String blocks = "/api/v1/users/sip:User1@sip.example.com/certificate-block";

        api.local().delete(ONE + "?blockReissue=true&blockUntil=2027-01-01T00:00:00Z").isOk();
        api.local().delete(ALL + "?blockReissue=true").isOk();

        assertThat(api.local().get(blocks).isOk().list("items"))
                .extracting(block -> block.get("deviceId"))
                .containsExactly(null, Samples.DEVICE);
    }

    @Test
    void a_dry_run_says_what_it_would_do_and_changes_nothing_but_the_audit() {
        samples.certificate(user, Samples.DEVICE);
        samples.certificate(user, Samples.OTHER_DEVICE);

        Answer all = api.local().delete(ALL + "?dryRun=true").isOk();
        Answer one = api.local().delete(ONE + "?dryRun=true").isOk();

        assertThat(all.body())
                .startsWith("{\"dryRun\":true,")
                .contains(
                        "\"whatIf\":[\"Performing the operation \\\"Revoke-CsClientCertificate\\\" on"
                                + " target \\\"sip:User1@sip.example.com\\\".\"]");
        assertThat(devices(all.list("wouldAffect")))
                .containsExactly(Samples.DEVICE, Samples.OTHER_DEVICE);
        assertThat(one.member("whatIf"))
                .isEqualTo(
                        List.of(
                                "Performing the operation \"Revoke-CsClientCertificate\" on target"
                                        + " \"sip:User1@sip.example.com\" device "
                                        + Samples.DEVICE
                                        + "."));
        assertThat(devices(one.list("wouldAffect"))).containsExactly(Samples.DEVICE);
        assertThat(listed("?state=active")).hasSize(2);
        assertThat(api.pool.audit.events()).filteredOn(row -> row.dryRun()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?reason=Fun",
                "?keepSessions=maybe",
                "?dryRun=yes",
                "?dryRun=TRUE",
                "?dryRun",
                "?dryrun=true",
                "?dryRun=true&dryRun=false",
                "?deviceId=x",
                "?deviceId=375da200-f2d3-5fd2-847f-1b14c5a9b20c&deviceId=",
                "?confirm=1",
                "?blockReissue=yes",
                "?blockUntil=2027-01-01T00:00:00Z",
                "?blockReissue=true&blockUntil=tomorrow",
                "?blockReissue=true&blockUntil=2020-01-01T00:00:00Z"
            })
    void an_option_that_is_wrong_revokes_nothing(String query) {
        samples.certificate(user, Samples.DEVICE);

        api.local().delete(ALL + query).isProblem(400, "malformed-request");

        assertThat(listed("?state=active")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/users/sip:nobody@example.com/certificates, 404",
        "/api/v1/users/sip:nobody@example.com/certificates/375da200-f2d3-5fd2-847f-1b14c5a9b20c, 404",
        "/api/v1/users/sip:User1@sip.example.com/certificates/c2ac9957, 400",
        "/api/v1/users/User%20One/certificates, 400",
        "/api/v1/users/*/certificates, 400"
    })
    void nothing_is_read_or_revoked_of_nobody(String path, int status) {
        assertThat(api.local().get(path).status()).isEqualTo(status);
        assertThat(api.local().delete(path).status()).isEqualTo(status);
    }

    @Test
    void a_device_id_is_taken_with_braces_and_in_any_case() {
        samples.certificate(user, Samples.DEVICE);

        api.local().get(ALL + "/%7B375DA200-F2D3-5FD2-847F-1B14C5A9B20C%7D").isOk();
    }

    /** Rows of the documented listing. */
    private static final String ROWS =
            """
            {"items":[
             {"identity":"sip:User1@sip.example.com","deviceId":"{375da200-f2d3-5fd2-847f-1b14c5a9b20c}",
              "publicationTime":"2013-03-15T15:21:29Z","expirationTime":"2013-09-11T15:06:29Z"},
             {"identity":"User1@example.com","deviceId":"{c2ac9957-2d32-5c48-87c9-e8f8bcb0cd28}",
              "publicationTime":"2013-06-17T09:18:14Z","expirationTime":"2013-12-14T09:03:14Z"}]}\
            """;

    @Test
    void a_listing_is_imported_with_its_times() {
        Answer dry = api.local().post("/api/v1/certificate-imports?dryRun=true", ROWS).isOk();
        List<Object> before = listed("");
        Answer done = api.local().post("/api/v1/certificate-imports", ROWS).isCreated();

        assertThat(dry.list("wouldAffect")).hasSize(2);
        assertThat(before).isEmpty();
        assertThat(done.member("imported")).isEqualTo(2);
        assertThat(api.local().get(ALL).body())
                .contains("\"deviceIdRaw\":\"{375da200-f2d3-5fd2-847f-1b14c5a9b20c}\"")
                .contains("\"publicationTime\":\"2013-03-15T15:21:29Z\"")
                .contains("\"notBefore\":\"2013-03-15T15:06:29Z\"")
                .contains("\"expirationTime\":\"2013-09-11T15:06:29Z\"")
                .contains("\"state\":\"expired\"")
                .contains("\"issuedVia\":\"import\"")
                .contains("\"thumbprint\":null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    400 | User1@sip.example.com | User1@sip.example.com
                    404 | User1@sip.example.com | nobody@example.com
                    400 | *                     | User1@sip.example.com
                    """)
    void rows_that_cannot_all_be_imported_are_not_imported_at_all(
            int status, String first, String second) {
        String row =
                """
                {"identity":"%s","deviceId":"375da200-f2d3-5fd2-847f-1b14c5a9b20c",\
                "publicationTime":"2013-03-15T15:21:29Z","expirationTime":"2013-09-11T15:06:29Z"}\
                """;

        Answer answer =
                api.local()
                        .post(
                                "/api/v1/certificate-imports",
                                "{\"items\":["
                                        + row.formatted(first)
                                        + ","
                                        + row.formatted(second)
                                        + "]}");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(listed("?state=all")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "publicationTime, 3/15/2013 3:21:29 PM",
        "publicationTime, 2013-03-15T15:21:29",
        "publicationTime, -9999-01-01T00:00:00Z",
        "publicationTime, 2014-03-15T15:21:29Z",
        "expirationTime, +99999-01-01T00:00:00Z",
        "deviceId, x",
        "identity, ''"
    })
    void a_row_that_is_malformed_is_refused(String field, String value) {
        String row =
                ROWS.replaceFirst(
                        "\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":\"" + value + "\"");

        api.local().post("/api/v1/certificate-imports", row).isProblem(400, "malformed-request");

        assertThat(listed("?state=all")).isEmpty();
    }
}
