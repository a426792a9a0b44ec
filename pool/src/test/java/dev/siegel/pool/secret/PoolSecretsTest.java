package dev.siegel.pool.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.siegel.pool.authority.Certificates;
import dev.siegel.pool.authority.CertifiedKeyCodec;
import dev.siegel.pool.authority.IssuingAuthority;
import dev.siegel.pool.authority.ListenerNames;
import dev.siegel.pool.testing.InMemorySealedSecretStore;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoolSecretsTest {
    private static final FirstSecrets FIRST =
            new FirstSecrets(
                    2048,
                    new ListenerNames("pool01.example.com", List.of()),
                    Clock.systemUTC(),
                    new SecureRandom());

    private final InMemorySealedSecretStore store = new InMemorySealedSecretStore();

    @TempDir private Path folder;

    @Test
    void the_first_start_makes_them_and_the_next_one_finds_them() {
        var made = PoolSecrets.open(store, keyFile("keys.p12"), FIRST);
        var found = PoolSecrets.open(store, keyFile("keys.p12"), FIRST);

        assertThat(found.issuingKey()).isEqualTo(made.issuingKey());
        assertThat(found.listenerRoot()).isEqualTo(made.listenerRoot());
        assertThat(found.tlsDskKey()).isEqualTo(made.tlsDskKey());
        assertThat(found.ticketKeys()).isEqualTo(made.ticketKeys());
        assertThat(found.pepper()).isEqualTo(made.pepper());
        assertThat(found.auditKey()).isEqualTo(made.auditKey());
    }

    @Test
    void every_purpose_has_a_key_of_its_own() {
        var secrets = PoolSecrets.open(store, keyFile("keys.p12"), FIRST);

        assertThat(
                        List.of(
                                Certificates.keyId(secrets.issuingKey().certificate()),
                                Certificates.keyId(secrets.listenerRoot().certificate()),
                                Certificates.keyId(secrets.tlsDskKey().certificate()),
                                secrets.ticketKeys().signingId(),
                                secrets.ticketKeys().wrappingId().hex(),
                                KeyId.of(secrets.pepper()).hex(),
                                KeyId.of(secrets.auditKey()).hex()))
                .doesNotHaveDuplicates();
        assertThat(secrets.earlierIssuers()).isEmpty();
    }

    @Test
    void the_audit_key_is_not_in_the_database() {
        PoolSecrets.open(store, keyFile("keys.p12"), FIRST);

        assertThat(store.all().keySet())
                .containsExactly(
                        "issuing-key.1",
                        "listener-authority.1",
                        "pepper.1",
                        "ticket-signing-key.1",
                        "ticket-wrapping-key.1",
                        "tls-dsk-key.1");
    }

    @Test
    void a_front_end_without_the_pool_s_key_is_told_to_join_and_makes_nothing() {
        PoolSecrets.open(store, keyFile("keys.p12"), FIRST);
        var elsewhere = keyFile("elsewhere.p12");

        assertThatExceptionOfType(JoinRequired.class)
                .isThrownBy(() -> PoolSecrets.open(store, elsewhere, FIRST))
                .withMessageContaining("--join");
        assertThat(elsewhere.exists()).isFalse();
    }

    @Test
    void a_front_end_with_another_pool_s_key_is_told_to_join() {
        PoolSecrets.open(store, keyFile("keys.p12"), FIRST);
        var other = keyFile("other.p12");
        other.loadOrCreate(new SecureRandom());

        assertThatExceptionOfType(JoinRequired.class)
                .isThrownBy(() -> PoolSecrets.open(store, other, FIRST))
                .withMessageContaining("--join")
                .withMessageContaining(other.path().toString());
    }

    @Test
    void a_secret_moved_to_another_name_is_refused() {
        PoolSecrets.open(store, keyFile("keys.p12"), FIRST);
        var swapped = new InMemorySealedSecretStore();
        store.all().forEach((name, sealed) -> swapped.putIfAbsent(swap(name), sealed));

        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> PoolSecrets.open(swapped, keyFile("keys.p12"), FIRST));
    }

    @Test
    void two_front_ends_that_start_at_once_agree() {
        var first = PoolSecrets.open(store, keyFile("keys.p12"), FIRST);

        var second = PoolSecrets.open(new LateReader(store), keyFile("keys.p12"), FIRST);

        assertThat(second.issuingKey()).isEqualTo(first.issuingKey());
        assertThat(second.ticketKeys()).isEqualTo(first.ticketKeys());
        assertThat(second.pepper()).isEqualTo(first.pepper());
    }

    @Test
    void the_newest_issuing_key_signs_and_the_earlier_ones_stay_trusted() {
        var before = PoolSecrets.open(store, keyFile("keys.p12"), FIRST);
        var newer = IssuingAuthority.newKey(2048, FIRST.clock(), FIRST.random());
        byte[] encoded = CertifiedKeyCodec.encode(newer);
        String name = "issuing-key.10";
        store.putIfAbsent(name, before.sealing().seal("pool_secret", name, encoded));

        var after = PoolSecrets.open(store, keyFile("keys.p12"), FIRST);

        assertThat(after.issuingKey()).isEqualTo(newer);
        assertThat(after.earlierIssuers()).containsExactly(before.issuingKey().certificate());
    }

    private KeyFile keyFile(String name) {
        return new KeyFile(folder.resolve(name), "correct horse".toCharArray());
    }

    private static String swap(String name) {
        return name.replace("pepper", "x")
                .replace("ticket-wrapping-key", "pepper")
                .replace("x.", "ticket-wrapping-key.");
    }

    /** Reads before the other front end has written, writes after it. */
    private record LateReader(SealedSecretStore store) implements SealedSecretStore {
        @Override
        public SortedMap<String, Sealed> all() {
            return new TreeMap<>();
        }

        @Override
        public Sealed putIfAbsent(String name, Sealed sealed) {
            return store.putIfAbsent(name, sealed);
        }
    }
}
