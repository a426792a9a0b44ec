package dev.siegel.pool.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.certificate.CertificateState;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.publication.Publication.Cause;
import dev.siegel.pool.publication.Publication.Published;
import dev.siegel.pool.publication.Publication.Refused;
import dev.siegel.pool.secret.SecretBytes;
import dev.siegel.pool.testing.Requests;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.ticket.WebTicket;
import dev.siegel.pool.user.User;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PublishClientCertificateTest {
    private final TestingPool pool = new TestingPool();
    private final User alice = pool.user("sip:Alice@example.com");
    private final DeviceId laptop = DeviceId.of(UUID.randomUUID());
    private final WebTicket ticket = Requests.ticket(alice, laptop, pool.clock.instant());

    private Publication publish(PublishClientCertificate.Request request) {
        return pool.publish().publish(request);
    }

    @Test
    void a_published_certificate_is_the_devices_current_one_and_audited() {
        Publication publication = publish(Requests.publication(ticket, laptop));

        ClientCertificate certificate = ((Published) publication).certificate();
        assertThat(pool.certificates.currentOf(alice.id())).containsExactly(certificate);
        assertThat(certificate.publicationTime()).isEqualTo(TestingPool.START);
        assertThat(certificate.notBefore())
                .isEqualTo(TestingPool.START.minus(Duration.ofMinutes(15)));
        assertThat(certificate.expirationTime())
                .isEqualTo(certificate.notBefore().plus(Duration.ofDays(180)));
        assertThat(pool.audit.events())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.operation()).isEqualTo("GetAndPublishCert");
                    assertThat(event.actor()).isEqualTo("sip:Alice@example.com");
                    assertThat(event.details()).containsEntry("deviceId", laptop.toString());
                });
    }

    @Test
    void publishing_again_for_a_device_replaces_the_certificate_and_keeps_the_old_one_as_history() {
        publish(Requests.publication(ticket, laptop));
        pool.clock.advance(Duration.ofMinutes(1));

        publish(Requests.publication(ticket, laptop));

        assertThat(pool.certificates.currentOf(alice.id())).hasSize(1);
        assertThat(pool.certificates.allOf(alice.id()))
                .extracting(one -> one.state(pool.clock.instant()))
                .containsExactly(CertificateState.REPLACED, CertificateState.ACTIVE);
    }

    @Test
    void a_second_device_gets_a_certificate_of_its_own() {
        DeviceId phone = DeviceId.of(UUID.randomUUID());
        publish(Requests.publication(ticket, laptop));
        pool.clock.advance(Duration.ofMinutes(1));

        publish(Requests.publication(Requests.ticket(alice, phone, pool.clock.instant()), phone));

        assertThat(pool.certificates.currentOf(alice.id()))
                .extracting(ClientCertificate::deviceId)
                .containsExactly(laptop, phone);
    }

    @Test
    void an_entity_or_a_subject_that_names_somebody_else_is_refused() {
        var bob = SipAddress.of("bob@example.com");

        assertRefused(
                Requests.publication(ticket, laptop, bob, "Alice@example.com"),
                Cause.ENTITY_OF_ANOTHER_USER);
        assertRefused(
                Requests.publication(ticket, laptop, alice.sipAddress(), "bob@example.com"),
                Cause.SUBJECT_OF_ANOTHER_USER);
    }

    @Test
    void a_request_that_is_no_pkcs10_is_refused() {
        var request = Requests.publication(ticket, laptop);
        var broken =
                new PublishClientCertificate.Request(
                        ticket,
                        request.entity(),
                        laptop,
                        new SecretBytes(new byte[] {1, 2, 3}),
                        null,
                        null,
                        "192.0.2.1",
                        "c");

        assertRefused(broken, Cause.REQUEST_UNUSABLE);
    }

    @Test
    void a_proof_from_before_the_users_mark_is_refused() {
        pool.users.update(alice.withProofNotBefore(pool.clock.instant()));

        assertRefused(Requests.publication(ticket, laptop), Cause.PROOF_OUTDATED);
    }

    @Test
    void
            a_proof_from_before_the_mark_of_the_device_it_was_given_for_is_refused_for_other_devices_too() {
        pool.certificates.raiseProofNotBefore(alice.id(), laptop, pool.clock.instant());
        DeviceId invented = DeviceId.of(UUID.randomUUID());

        assertRefused(Requests.publication(ticket, laptop), Cause.PROOF_OUTDATED);
        assertRefused(Requests.publication(ticket, invented), Cause.PROOF_OUTDATED);
    }

    @Test
    void a_proof_of_another_device_is_good_while_only_this_device_was_revoked() {
        DeviceId phone = DeviceId.of(UUID.randomUUID());
        pool.certificates.raiseProofNotBefore(alice.id(), phone, pool.clock.instant());

        assertThat(publish(Requests.publication(ticket, laptop))).isInstanceOf(Published.class);
    }

    @Test
    void a_disabled_user_and_one_who_is_gone_get_nothing() {
        pool.users.update(alice.withEnabled(false));
        assertRefused(Requests.publication(ticket, laptop), Cause.USER_DISABLED);

        pool.users.delete(alice.id());
        assertRefused(Requests.publication(ticket, laptop), Cause.USER_DISABLED);
    }

    private void assertRefused(PublishClientCertificate.Request request, Cause cause) {
        Publication publication = publish(request);

        assertThat(publication)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.cause()).isEqualTo(cause));
        assertThat(pool.certificates.allOf(alice.id())).isEmpty();
    }
}
