package dev.siegel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.api.testing.Answer;
import dev.siegel.api.testing.TestingApi;
import dev.siegel.pool.user.User;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationsTest {
    private static final String ALL = "/api/v1/registrations";
    private static final String OF_USER = "/api/v1/users/sip:User1@sip.example.com/registrations";

    private final TestingApi api = TestingApi.start();
    private final Samples samples = new Samples(api);
    private final User user = samples.user("User1", "User One");

    RegistrationsTest() {
        samples.register(samples.certificate(user, Samples.DEVICE));
        samples.register(samples.certificate(user, Samples.OTHER_DEVICE));
        samples.register(samples.certificate(samples.user("User2", "User Two"), Samples.DEVICE));
    }

    @AfterEach
    void close() {
        api.close();
    }

    private List<Object> serials(String query) {
        return api.local().get(ALL + query).isOk().list("items").stream()
                .map(one -> one.get("certificateSerial"))
                .toList();
    }

    @Test
    void who_is_signed_in_is_listed_with_client_address_and_certificate() {
        Answer answer = api.local().get(ALL + "?certificateSerial=0A1B").isOk();

        assertThat(answer.list("items"))
                .singleElement()
                .satisfies(one ->
                        assertThat(one)
                                .containsEntry("identity", "sip:User1@sip.example.com")
                                .containsEntry("userName", "User1@sip.example.com")
                                .containsEntry("clientVersion", "UCCAPI/4.0")
                                .containsEntry("registrarFqdn", "fe1")
                                .containsEntry("authenticatedBy", "tlsDsk")
                                .containsEntry("certificateSerial", "0A1B")
                                .containsEntry("remoteAddress", "192.0.2.99")
                                .containsEntry("epid", "2385f4c267")
                                .containsEntry("deviceId", Samples.DEVICE)
                                .containsEntry("pool", "pool01.example.com"));
        assertThat(answer.body())
                .contains("\"lastRegisterTime\":\"2026-03-01T10:00:01Z\"")
                .contains("\"expiresAt\":\"2026-03-01T12:00:01Z\"");
    }

    @Test
    void registrations_are_narrowed_by_pool_client_mechanism_and_filter() {
        assertThat(serials("")).containsExactlyInAnyOrder("0A1B", "0A1C", "0A1D");
        assertThat(serials("?pool=POOL01.example.com")).hasSize(3);
        assertThat(serials("?pool=fe1")).hasSize(3);
        assertThat(serials("?pool=fe2")).isEmpty();
        assertThat(serials("?userAgent=uccapi*")).hasSize(3);
        assertThat(serials("?userAgent=lync*")).isEmpty();
        assertThat(serials("?authenticatedBy=TlsDsk")).hasSize(3);
        assertThat(serials("?authenticatedBy=ntlm")).isEmpty();
        assertThat(serials("?filter=Identity%20-like%20'*user2*'")).containsExactly("0A1D");
    }

    @Test
    void what_has_lapsed_is_not_listed() {
        api.pool.clock.advance(Duration.ofHours(3));

        assertThat(serials("")).isEmpty();
    }

    @Test
    void registrations_are_paged() {
        Answer first = api.local().get(ALL + "?limit=2").isOk();
        Answer second = api.local().get(ALL + "?limit=2&cursor=" + first.member("nextCursor"));

        assertThat(first.list("items")).hasSize(2);
        assertThat(second.isOk().list("items")).hasSize(1);
        assertThat(second.member("nextCursor")).isNull();
        assertThat(first.list("items")).doesNotContainAnyElementsOf(second.list("items"));
        api.local()
                .get(ALL + "?limit=2&pool=fe1&cursor=" + first.member("nextCursor"))
                .isProblem(400, "malformed-request");
    }

    @Test
    void an_endpoint_or_a_whole_user_is_disconnected() {
        Answer dry = api.local().delete(OF_USER + "?dryRun=true").isOk();
        Answer one = api.local().delete(OF_USER + "/" + Samples.DEVICE).isOk();
        Answer rest = api.local().delete(OF_USER).isOk();
        Answer none = api.local().delete(OF_USER).isOk();

        assertThat(dry.list("wouldAffect")).hasSize(2);
        assertThat(one.member("disconnected")).isEqualTo(1);
        assertThat(rest.member("disconnected")).isEqualTo(1);
        assertThat(none.members())
                .containsEntry("disconnected", 0)
                .containsEntry("endedSignIns", 0);
        assertThat(api.local().get(OF_USER).isOk().list("items")).isEmpty();
        assertThat(serials("")).containsExactly("0A1D");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?authenticatedBy=fingers",
                "?filter=Color%20-eq%20'red'",
                "?filter=(",
                "?cursor=x",
                "?limit=0",
                "?pol=fe1"
            })
    void a_question_that_is_wrong_is_refused(String query) {
        api.local().get(ALL + query).isProblem(400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "'%20-or%20'1'%20-eq%20'1", "%E2%80%99"})
    void a_quotation_mark_in_a_value_is_part_of_the_value(String value) {
        assertThat(serials("?pool=" + value)).isEmpty();
    }
}
