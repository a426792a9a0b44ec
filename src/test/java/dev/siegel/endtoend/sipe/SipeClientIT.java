package dev.siegel.endtoend.sipe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.endtoend.pool.FreePorts;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SipeClientIT {
    @Test
    void a_client_without_a_server_tells_why_it_gave_up() throws IOException {
        // given
        var account =
                new SipeAccount(
                        "anna@example.com",
                        "",
                        "secret",
                        "127.0.0.1:" + FreePorts.next(),
                        SipeTransport.TCP,
                        null,
                        "nowhere");

        // when
        try (var client = SipeClient.start(account)) {
            SipeError error = client.awaitError();
            client.awaitOffline(Duration.ofSeconds(5));

            // then
            assertThat(error.kind()).isEqualTo("network-error");
            assertThat(client.isSignedIn()).isFalse();
            assertThat(client.log()).contains("127.0.0.1");
        }
    }
}
