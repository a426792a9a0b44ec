package dev.siegel.pool.servercertificate;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.authority.CertifiedKey;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.secret.Sealing;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which certificates the pool shows and signs with, which come next, which were before. */
public final class FindServerCertificates {
    private final ServerKeyStore store;
    private final OwnCertificates own;
    private final Sealing sealing;
    private final Auditor auditor;
    private final Clock clock;

    public FindServerCertificates(
            ServerKeyStore store,
            OwnCertificates own,
            Sealing sealing,
            Auditor auditor,
            Clock clock) {
        this.store = store;
        this.own = own;
        this.sealing = sealing;
        this.auditor = auditor;
        this.clock = clock;
    }

    /** The certificates the pool made for itself, used where nothing is assigned. */
    public interface OwnCertificates {
        Optional<CertifiedKey> of(CertificateUse use);
    }

    /** When a certificate is used. */
    public enum Turn {
        CURRENT,
        NEXT,
        PREVIOUS,
        /** Imported, and not assigned to anything. */
        UNASSIGNED
    }

    /**
     * A certificate and its use.
     *
     * @param use null for one that is not assigned
     * @param effectiveTime null for the pool's own and for one that is not assigned
     * @param chain the certificate and those above it, nearest first
     */
    public record Listed(
            @Nullable CertificateUse use,
            Turn turn,
            @Nullable Instant effectiveTime,
            List<X509Certificate> chain,
            boolean ownOfPool) {
        public Listed {
            chain = List.copyOf(chain);
        }

        public X509Certificate certificate() {
            return chain.getFirst();
        }

        Optional<Instant> effective() {
            return Optional.ofNullable(effectiveTime);
        }

        /** The use of one that has a turn. */
        CertificateUse usedFor() {
            return Objects.requireNonNull(use);
        }
    }

    /** All certificates in the order of their uses, the current one of each first. */
    public List<Listed> all(Caller caller) {
        auditor.require(caller, Right.READ, new Operation("Get-CsCertificate", "", null));
        return listed();
    }

    /** The one the pool made for itself. */
    Optional<CertifiedKey> own(CertificateUse use) {
        return own.of(use);
    }

    List<Listed> listed() {
        Map<ServerKeyId, ServerKey> keys =
                store.all().stream()
                        .filter(key -> key.thumbprint() != null)
                        .collect(Collectors.toMap(ServerKey::id, Function.identity()));
        List<Listed> listed = new ArrayList<>();
        List<Assignment> assignments = store.assignments();
        for (CertificateUse use : CertificateUse.values()) {
            listed.addAll(ofUse(use, assignments, keys));
        }
        assignments.forEach(one -> keys.remove(one.key()));
        keys.values().stream()
                .sorted(Comparator.comparing(ServerKey::createdTime))
                .map(key -> ServerKeys.chain(sealing, key))
                .forEach(
                        chain -> listed.add(new Listed(null, Turn.UNASSIGNED, null, chain, false)));
        return listed;
    }

    private List<Listed> ofUse(
            CertificateUse use, List<Assignment> all, Map<ServerKeyId, ServerKey> keys) {
        Instant now = clock.instant();
        List<Listed> listed = new ArrayList<>();
        Turn turn = Turn.CURRENT;
        for (Assignment one : all.reversed()) {
            ServerKey key = keys.get(one.key());
            if (one.use() != use || key == null) {
                continue;
            }
            boolean later = one.effectiveTime().isAfter(now);
            List<X509Certificate> chain = ServerKeys.chain(sealing, key);
            listed.add(
                    new Listed(use, later ? Turn.NEXT : turn, one.effectiveTime(), chain, false));
            turn = later ? turn : Turn.PREVIOUS;
        }
        if (turn == Turn.CURRENT) {
            own.of(use)
                    .ifPresent(key ->
                            listed.add(new Listed(use, Turn.CURRENT, null, key.chain(), true)));
        }
        listed.sort(Comparator.comparing(Listed::turn));
        return listed;
    }
}
