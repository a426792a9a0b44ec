package dev.siegel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.api.testing.Answer;
import dev.siegel.api.testing.TestingApi;
import dev.siegel.pool.user.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlocksTest {
    private static final String BLOCKS =
            "/api/v1/users/sip:User1@sip.example.com/certificate-block";
    private static final String ONE = BLOCKS + "/" + Samples.DEVICE;

    private final TestingApi api = TestingApi.start();
    private final User user = new Samples(api).user("User1", "User One");

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void a_block_is_set_listed_and_removed() {
        Answer set =
                api.local()
                        .put(BLOCKS, "{\"until\":\"2027-01-01T00:00:00Z\",\"reason\":\"leaves\"}")
                        .isOk();
        api.local().put(ONE, "{}").isOk();

        assertThat(set.members())
                .containsEntry("identity", "sip:User1@sip.example.com")
                .containsEntry("deviceId", null)
                .containsEntry("reason", "leaves")
                .containsEntry("setBy", "local")
                .containsEntry("inForce", true);
        assertThat(set.body()).contains("\"until\":\"2027-01-01T00:00:00Z\"");
        assertThat(api.local().get(BLOCKS).isOk().list("items"))
                .extracting(block -> block.get("deviceId"))
                .containsExactly(null, Samples.DEVICE);
        assertThat(api.local().get(ONE).isOk().members())
                .containsEntry("deviceId", Samples.DEVICE)
                .containsEntry("until", null);
        assertThat(api.local().delete(BLOCKS).isOk().member("removed")).isEqualTo(1);
        assertThat(api.local().delete(BLOCKS).isOk().member("removed")).isEqualTo(0);
        assertThat(api.local().delete(ONE).isOk().member("removed")).isEqualTo(1);
        api.local().get(ONE).isProblem(404, "management-object-not-found");
    }

    @Test
    void a_dry_run_says_what_it_would_do_and_does_nothing() {
        Answer set = api.local().put(ONE + "?dryRun=true", "{}").isOk();
        api.local().put(BLOCKS, "{}").isOk();
        Answer removed = api.local().delete(BLOCKS + "?dryRun=true").isOk();

        assertThat(set.body())
                .contains(
                        "Performing the operation \\\"Set-CsCertificateBlock\\\" on target"
                                + " \\\"sip:User1@sip.example.com\\\" device "
                                + Samples.DEVICE);
        assertThat(removed.list("wouldAffect")).hasSize(1);
        assertThat(api.pool.blocks.of(user.id())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"until\":\"tomorrow\"}",
                "{\"until\":\"2020-01-01T00:00:00Z\"}",
                "{\"until\":\"2027-01-01\"}",
                "{\"till\":\"2027-01-01T00:00:00Z\"}",
                "[]",
                "x"
            })
    void a_block_that_is_malformed_is_refused(String body) {
        api.local().put(BLOCKS, body).isProblem(400, "malformed-request");

        assertThat(api.pool.blocks.of(user.id())).isEmpty();
    }

    @Test
    void a_reason_has_a_longest_length() {
        String reason = "x".repeat(257);

        api.local()
                .put(BLOCKS, "{\"reason\":\"" + reason + "\"}")
                .isProblem(400, "malformed-request");

        assertThat(api.pool.blocks.of(user.id())).isEmpty();
    }
}
