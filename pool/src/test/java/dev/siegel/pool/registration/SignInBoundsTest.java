package dev.siegel.pool.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.publication.Publication;
import dev.siegel.pool.registration.SignInDevice.Outcome;
import dev.siegel.pool.settings.ChangeSettings.Change;
import dev.siegel.pool.testing.EndedConnection;
import dev.siegel.pool.testing.Requests;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.testing.TestingSettings;
import dev.siegel.pool.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How many devices and users may be signed in at once. */
class SignInBoundsTest {
    private final TestingPool pool = new TestingPool();
    private final TestingSettings settings = new TestingSettings(pool.auditor, pool.work);
    private final User alice = pool.user("sip:alice@example.com");
    private final SignInDevice signInDevice =
            new SignInDevice(
                    pool.certificates,
                    pool.registrations,
                    pool.live,
                    pool.work,
                    settings.inForce(pool.settings),
                    pool.clock);

    private void set(String name, String value) {
        settings.change.change(
                pool.administrator(),
                settings.families.registrar(),
                SettingScope.global(),
                Change.of(Map.of(name, value)),
                false);
    }

    private Outcome signIn(EndedConnection connection) {
        DeviceId device = DeviceId.of(UUID.randomUUID());
        pool.clock.advance(Duration.ofSeconds(1));
        var request =
                Requests.publication(Requests.ticket(alice, device, pool.clock.instant()), device);
        ClientCertificate certificate =
                ((Publication.Published) pool.publish().publish(request)).certificate();
        return signInDevice.complete(
                connection.signIn(alice.id(), device, certificate.id()),
                Objects.requireNonNull(certificate.encoded()),
                alice.sipAddress(),
                registration(device, certificate));
    }

    private Registration registration(DeviceId device, ClientCertificate certificate) {
        Instant now = pool.clock.instant();
        return new Registration(
                UUID.randomUUID(),
                alice.id(),
                device,
                "2385f4c267",
                "<sip:192.0.2.10:40123>",
                "c7311426",
                TestingPool.FQDN,
                Mechanism.TLS_DSK,
                certificate.id(),
                "UCCAPI/15.0",
                "192.0.2.10",
                now,
                now,
                now.plus(Duration.ofHours(2)),
                null);
    }

    @Test
    void the_oldest_device_makes_way_for_one_too_many() {
        set("MaxEndpointsPerUser", "2");
        var first = new EndedConnection();
        var second = new EndedConnection();
        signIn(first);
        signIn(second);
        boolean before = first.isEnded();

        Outcome third = signIn(new EndedConnection());

        assertThat(before).isFalse();
        assertThat(first.isEnded()).isTrue();
        assertThat(second.isEnded()).isFalse();
        assertThat(((Outcome.SignedIn) third).standing()).hasSize(2);
        assertThat(pool.live.of(alice.id())).hasSize(2);
        assertThat(pool.registrations.of(alice.id()))
                .filteredOn(one -> one.isLiveAt(pool.clock.instant()))
                .hasSize(2);
    }

    @Test
    void a_user_too_many_is_not_signed_in_but_another_device_of_one_who_is() {
        set("MaxUserCount", "2000");
        for (int at = 0; at < 1999; at++) {
            EndedConnection.enter(
                    pool.live, new UserId(UUID.randomUUID()), DeviceId.of(UUID.randomUUID()));
        }
        signIn(new EndedConnection());

        Outcome again = signIn(new EndedConnection());
        pool.live.of(alice.id()).forEach(pool.live::leave);
        EndedConnection.enter(
                pool.live, new UserId(UUID.randomUUID()), DeviceId.of(UUID.randomUUID()));
        Outcome tooMany = signIn(new EndedConnection());

        assertThat(again).isInstanceOf(Outcome.SignedIn.class);
        assertThat(tooMany).isInstanceOf(Outcome.NoRoom.class);
        assertThat(pool.live.of(alice.id())).isEmpty();
    }
}
