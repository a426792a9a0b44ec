package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.authority.IssuingAuthority;
import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.secret.Sealed;
import dev.siegel.pool.servercertificate.Assignment;
import dev.siegel.pool.servercertificate.CertificateUse;
import dev.siegel.pool.servercertificate.ServerKey;
import dev.siegel.pool.servercertificate.ServerKeyId;
import dev.siegel.pool.servercertificate.ServerKeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class ServerKeyStoreContract extends StoreContract {
    private static final List<X509Certificate> CHAIN =
            IssuingAuthority.newKey(2048, Clock.fixed(NOW, ZoneOffset.UTC), new SecureRandom())
                    .chain();
    private static final Thumbprint ONE = new Thumbprint("A".repeat(40));

    private ServerKeyStore keys() {
        return stores().serverKeys();
    }

    private static ServerKey key(@Nullable Thumbprint thumbprint) {
        return new ServerKey(
                ServerKeyId.random(),
                "CN=pool01.example.com",
                NOW,
                thumbprint,
                thumbprint == null ? "a signing request" : null,
                thumbprint == null ? List.of() : CHAIN,
                new Sealed(new byte[] {1, 2, 3}));
    }

    @Test
    void a_key_is_found_as_it_was_stored() {
        ServerKey key = key(ONE);

        assertThat(keys().insert(key)).isTrue();

        assertThat(keys().find(key.id())).contains(key);
        assertThat(keys().findByThumbprint(ONE)).contains(key);
        assertThat(keys().all()).containsExactly(key);
    }

    @Test
    void a_certificate_is_stored_once() {
        keys().insert(key(ONE));

        assertThat(keys().insert(key(ONE))).isFalse();
        assertThat(keys().all()).hasSize(1);
    }

    @Test
    void a_pending_request_gets_its_certificate() {
        ServerKey pending = key(null);
        keys().insert(pending);
        ServerKey certified =
                new ServerKey(
                        pending.id(),
                        pending.subject(),
                        NOW,
                        ONE,
                        pending.signingRequest(),
                        CHAIN,
                        new Sealed(new byte[] {4}));

        assertThat(keys().update(certified)).isTrue();

        assertThat(keys().find(pending.id())).contains(certified);
    }

    @Test
    void several_requests_may_wait() {
        assertThat(keys().insert(key(null))).isTrue();
        assertThat(keys().insert(key(null))).isTrue();

        assertThat(keys().pending()).hasSize(2);
        assertThat(keys().deletePending(keys().pending().getFirst().id())).isTrue();
        assertThat(keys().pending()).hasSize(1);
    }

    @Test
    void a_key_with_its_certificate_does_not_wait_and_is_not_deleted() {
        ServerKey certified = key(ONE);
        keys().insert(certified);

        assertThat(keys().pending()).isEmpty();
        assertThat(keys().deletePending(certified.id())).isFalse();
        assertThat(keys().all()).containsExactly(certified);
    }

    @Test
    void assignments_come_in_the_order_of_their_times_and_one_replaces_another_of_its_time() {
        ServerKey key = key(ONE);
        ServerKey other = key(new Thumbprint("B".repeat(40)));
        keys().insert(key);
        keys().insert(other);
        Assignment later = assignment(CertificateUse.DEFAULT, NOW.plusSeconds(60), key);
        Assignment now = assignment(CertificateUse.DEFAULT, NOW, key);
        Assignment instead = assignment(CertificateUse.DEFAULT, NOW, other);

        keys().assign(later);
        keys().assign(now);
        keys().assign(instead);

        assertThat(keys().assignments()).containsExactly(instead, later);
    }

    @Test
    void uses_end_within_the_times_given_and_for_their_use_only() {
        ServerKey key = key(ONE);
        keys().insert(key);
        Assignment before = assignment(CertificateUse.DEFAULT, NOW, key);
        Assignment ending = assignment(CertificateUse.DEFAULT, NOW.plusSeconds(60), key);
        Assignment otherUse = assignment(CertificateUse.CLIENT_ISSUER, NOW.plusSeconds(60), key);
        keys().assign(before);
        keys().assign(ending);
        keys().assign(otherUse);

        int ended =
                keys().unassign(CertificateUse.DEFAULT, NOW.plusSeconds(1), NOW.plusSeconds(61));

        assertThat(ended).isEqualTo(1);
        assertThat(keys().assignments()).containsExactly(before, otherUse);
    }

    private static Assignment assignment(CertificateUse use, Instant from, ServerKey key) {
        return new Assignment(use, from, key.id(), "admin");
    }
}
