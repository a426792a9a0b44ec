package dev.siegel.signin.registrar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.user.User;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SilenceTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofMinutes(5);

    private static RegistrarLimits limits(
            Duration keepAlive, Duration unregisteredSilence, Duration unregisteredAge) {
        return new RegistrarLimits(
                keepAlive, Duration.ZERO, unregisteredSilence, unregisteredAge, 100, 32);
    }

    @Test
    void the_defaults_leave_a_client_time_to_fetch_its_certificate() {
        RegistrarLimits defaults = RegistrarLimits.defaults();

        assertThat(defaults.unregisteredSilence()).isGreaterThanOrEqualTo(Duration.ofSeconds(90));
        assertThat(defaults.grace()).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void a_signed_in_client_that_falls_silent_is_signed_out() {
        try (var fixture = new RegistrarFixture(limits(SHORT, LONG, LONG))) {
            User alice = fixture.pool.user("sip:alice@example.com");
            try (TestingDevice device = fixture.device(alice)) {
                assertThat(device.signIn().status()).isEqualTo(200);

                assertThat(device.isClosed()).isTrue();
                Await.until(() ->
                        fixture.pool.registrations.of(alice.id()).getFirst().endedTime() != null);
            }
        }
    }

    @Test
    void a_connection_that_says_nothing_ends() {
        try (var fixture = new RegistrarFixture(limits(LONG, SHORT, LONG));
                var device =
                        new TestingDevice(
                                "sip:a@b.example", "aa", new byte[1], fixture.registrar.port())) {
            assertThat(device.isClosed()).isTrue();
        }
    }

    @Test
    void line_ends_keep_an_unregistered_connection_open_but_not_for_ever() {
        try (var fixture = new RegistrarFixture(limits(LONG, SHORT, SHORT.multipliedBy(4)));
                var device =
                        new TestingDevice(
                                "sip:a@b.example", "aa", new byte[1], fixture.registrar.port())) {
            long begin = System.nanoTime();
            Await.until(() -> fixture.registrar.connections() == 1);

            Await.until(() -> {
                device.trySend("\n\n");
                return fixture.registrar.connections() == 0;
            });

            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isGreaterThan(SHORT.multipliedBy(2));
        }
    }
}
