package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.EncodedCertificate;
import dev.siegel.pool.feed.FeedQueue;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.registration.CertificateVerdict;
import dev.siegel.pool.registration.LiveSignIns;
import dev.siegel.pool.registration.Registration;
import dev.siegel.pool.registration.SignInDevice;
import dev.siegel.pool.testing.AdjustableClock;
import dev.siegel.pool.testing.EndedConnection;
import dev.siegel.pool.testing.FixedSettings;
import dev.siegel.pool.user.User;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A sign-in with a stored certificate costs four statements at the most, however much else is
 * stored.
 */
class SignInStatementsTest {
    private final CountingDataSource counting = new CountingDataSource();
    private final PoolDatabase database =
            PoolDatabase.open(
                    new DatabaseSettings.InMemory("count-" + UUID.randomUUID()), counting::around);
    private final Stores stores = Stores.of(database);
    private final AdjustableClock clock = new AdjustableClock(StoreContract.NOW.plusSeconds(60));
    private final SignInDevice signInDevice =
            new SignInDevice(
                    stores.certificates(),
                    stores.registrations(),
                    new LiveSignIns(),
                    stores.work(),
                    FixedSettings.defaults(),
                    clock,
                    new FeedQueue(clock));

    @AfterEach
    void close() {
        database.close();
    }

    private ClientCertificate published(User user, DeviceId device) {
        ClientCertificate certificate = StoreContract.certificate(user, device, StoreContract.NOW);
        stores.certificates().publish(certificate);
        return certificate;
    }

    private User user(String name) {
        User user =
                User.enabled(
                        StoreContract.account(name),
                        SipAddress.of(name + "@example.com"),
                        "pool01.example.com",
                        StoreContract.NOW);
        stores.users().insert(user);
        return user;
    }

    private List<String> statementsOfSignIn(User user, ClientCertificate certificate) {
        counting.forget();
        EncodedCertificate encoded = Objects.requireNonNull(certificate.encoded());
        var verdict = signInDevice.check(encoded, user.sipAddress(), certificate.deviceId());
        Registration registration =
                StoreContract.registration(user.id(), certificate.deviceId(), clock.instant());
        var outcome =
                signInDevice.complete(
                        new EndedConnection()
                                .signIn(user.id(), certificate.deviceId(), certificate.id()),
                        encoded,
                        user.sipAddress(),
                        registration);
        assertThat(verdict).isInstanceOf(CertificateVerdict.Accepted.class);
        assertThat(outcome).isInstanceOf(SignInDevice.Outcome.SignedIn.class);
        return counting.statements();
    }

    @Test
    void a_first_sign_in_takes_four_statements_and_later_ones_three() {
        User anna = user("anna");
        ClientCertificate certificate = published(anna, StoreContract.device());

        List<String> first = statementsOfSignIn(anna, certificate);
        List<String> later = statementsOfSignIn(anna, certificate);

        System.out.println(
                "statements of a sign-in: "
                        + first.size()
                        + " the first time, then "
                        + later.size());
        assertThat(first).hasSize(4);
        assertThat(later).hasSize(3);
    }

    @Test
    void the_number_does_not_grow_with_users_and_certificates() {
        User anna = user("anna");
        ClientCertificate certificate = published(anna, StoreContract.device());
        for (int at = 0; at < 200; at++) {
            published(anna, StoreContract.device());
            published(user("user" + at), StoreContract.device());
        }

        assertThat(statementsOfSignIn(anna, certificate)).hasSize(4);
        assertThat(statementsOfSignIn(anna, certificate)).hasSize(3);
    }
}
