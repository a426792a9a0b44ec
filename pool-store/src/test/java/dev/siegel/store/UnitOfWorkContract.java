package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.AuthorizedUsers;
import dev.siegel.pool.authority.IssuingAuthority;
import dev.siegel.pool.authority.IssuingKeys;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.RevocationReason;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.publication.Publication;
import dev.siegel.pool.publication.PublishClientCertificate;
import dev.siegel.pool.registration.LiveSignIns;
import dev.siegel.pool.revocation.Revocations;
import dev.siegel.pool.revocation.RevokeClientCertificates;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.testing.FixedSettings;
import dev.siegel.pool.testing.RecordingJournal;
import dev.siegel.pool.testing.Requests;
import dev.siegel.pool.user.User;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

abstract class UnitOfWorkContract extends StoreContract {
    private final Clock clock = Clock.systemUTC();
    private final SecureRandom random = new SecureRandom();
    private final IssuingAuthority authority =
            new IssuingAuthority(
                    IssuingKeys.of(IssuingAuthority.newKey(2048, clock, random), List.of()),
                    clock,
                    random);

    private PublishClientCertificate publish() {
        Auditor auditor = new Auditor(stores().audit(), stores().work(), clock);
        return new PublishClientCertificate(
                stores().users(),
                stores().certificates(),
                stores().blocks(),
                authority,
                auditor,
                stores().work(),
                FixedSettings.defaults(),
                clock);
    }

    private RevokeClientCertificates revoke() {
        var auditor = new Auditor(stores().audit(), stores().work(), clock);
        return new RevokeClientCertificates(
                new AuthorizedUsers(stores().users(), auditor),
                new Revocations(
                        stores().users(),
                        stores().certificates(),
                        stores().blocks(),
                        stores().events(),
                        new RecordingJournal(),
                        new LiveSignIns(),
                        clock),
                auditor,
                stores().work(),
                clock);
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        List<T> results = new ArrayList<>();
        try (var executor = Executors.newFixedThreadPool(tasks.size())) {
            for (Future<T> future : executor.invokeAll(tasks)) {
                results.add(future.get());
            }
        }
        return results;
    }

    @Test
    void what_throws_leaves_nothing_behind() {
        User anna =
                User.enabled(
                        account("anna"),
                        SipAddress.of("anna@example.com"),
                        "pool01.example.com",
                        NOW);

        assertThatThrownBy(() ->
                        stores().work()
                                .run(() -> {
                                    stores().users().insert(anna);
                                    published(anna, device(), NOW);
                                    throw new IllegalStateException("half-way");
                                }))
                .hasMessage("half-way");
        assertThat(stores().users().find(anna.id())).isEmpty();
        assertThat(stores().certificates().allOf(anna.id())).isEmpty();
    }

    @Test
    void work_inside_work_is_one_transaction() {
        User anna =
                User.enabled(
                        account("anna"),
                        SipAddress.of("anna@example.com"),
                        "pool01.example.com",
                        NOW);

        assertThatThrownBy(() ->
                        stores().work()
                                .run(() -> {
                                    stores().work().run(() -> stores().users().insert(anna));
                                    throw new IllegalStateException("outer");
                                }))
                .hasMessage("outer");
        assertThat(stores().users().find(anna.id())).isEmpty();
    }

    @Test
    void publishes_at_once_leave_one_current_certificate_a_device() throws Exception {
        User anna = insertedUser("anna");
        DeviceId laptop = device();
        DeviceId phone = device();
        List<Callable<Publication>> tasks = new ArrayList<>();
        for (int at = 0; at < 8; at++) {
            DeviceId device = at % 2 == 0 ? laptop : phone;
            var request =
                    Requests.publication(Requests.ticket(anna, device, clock.instant()), device);
            tasks.add(() -> publish().publish(request));
        }

        List<Publication> publications = atOnce(tasks);

        assertThat(publications).hasOnlyElementsOfType(Publication.Published.class);
        assertThat(stores().certificates().currentOf(anna.id()))
                .extracting(ClientCertificate::deviceId)
                .containsExactlyInAnyOrder(laptop, phone);
        assertThat(stores().certificates().allOf(anna.id())).hasSize(8);
    }

    @Test
    void publishing_while_revoking_never_leaves_a_certificate_with_an_outdated_proof()
            throws Exception {
        User anna = insertedUser("anna");
        DeviceId laptop = device();
        for (int round = 0; round < 5; round++) {
            var ticket =
                    Requests.ticket(anna, laptop, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            var publication = Requests.publication(ticket, laptop);
            var revocation =
                    new RevokeClientCertificates.Request(
                            anna.id(), Set.of(), RevocationReason.UNSPECIFIED, false, false);

            atOnce(
                    List.of(
                            () -> publish().publish(publication),
                            () -> publish().publish(publication),
                            () -> revoke().revoke(Caller.pool("c-1"), revocation)));

            assertThat(stores().certificates().currentOf(anna.id())).isEmpty();
        }
    }
}
