package dev.siegel.pool.servercertificate;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.authority.Certificates;
import dev.siegel.pool.authority.CertifiedKey;
import dev.siegel.pool.authority.CertifiedKeyCodec;
import dev.siegel.pool.authority.Pem;
import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.secret.Sealed;
import dev.siegel.pool.secret.Sealing;
import dev.siegel.pool.work.UnitOfWork;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings in a server certificate: with its key, or the answer of an outside authority to a request
 * made here. What is brought in is used for nothing until it is assigned.
 */
public final class ImportServerCertificate {
    private static final String NAME = "Import-CsCertificate";

    private final ServerKeyStore store;
    private final Sealing sealing;
    private final Auditor auditor;
    private final UnitOfWork work;
    private final Clock clock;

    public ImportServerCertificate(
            ServerKeyStore store, Sealing sealing, Auditor auditor, UnitOfWork work, Clock clock) {
        this.store = store;
        this.sealing = sealing;
        this.auditor = auditor;
        this.work = work;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {
        record Imported(CertifiedKey key) implements Outcome {}

        record AlreadyThere(Thumbprint thumbprint) implements Outcome {}

        /** No key came with it and no request made here waits for it. */
        record NoKeyForIt() implements Outcome {}
    }

    /** Brings in a certificate with its key. */
    public Outcome withKey(Caller caller, CertifiedKey key, boolean dryRun) {
        Operation operation = operation(key);
        auditor.require(caller, Right.MANAGE_SERVERS, operation);
        Thumbprint thumbprint = RequestServerCertificate.thumbprint(key);
        if (store.findByThumbprint(thumbprint).isPresent()) {
            return new Outcome.AlreadyThere(thumbprint);
        }
        if (dryRun) {
            auditor.dryRun(caller, operation, details(thumbprint));
            return new Outcome.Imported(key);
        }
        ServerKey row = row(ServerKeyId.random(), key);
        return work.inTransaction(() -> {
            if (!store.insert(row)) {
                return new Outcome.AlreadyThere(thumbprint);
            }
            auditor.done(caller, operation, details(thumbprint));
            return new Outcome.Imported(key);
        });
    }

    /**
     * Brings in the certificate an outside authority made for a request of ours.
     *
     * @param certificates that certificate and those above it, in any order
     */
    public Outcome answer(Caller caller, List<X509Certificate> certificates, boolean dryRun) {
        auditor.require(
                caller,
                Right.MANAGE_SERVERS,
                new Operation(NAME, subject(certificates.getFirst()), null));
        for (ServerKey pending : store.pending()) {
            Optional<CertifiedKey> key = certified(pending, certificates);
            if (key.isPresent()) {
                return complete(caller, pending, key.get(), dryRun);
            }
        }
        return new Outcome.NoKeyForIt();
    }

    private Optional<CertifiedKey> certified(
            ServerKey pending, List<X509Certificate> certificates) {
        byte[] plain = sealing.open(ServerKey.TABLE, pending.id().toString(), pending.sealed());
        try {
            return Optional.of(Certificates.chained(Pem.rsaKey(plain), certificates));
        } catch (IllegalArgumentException ofAnotherKey) {
            return Optional.empty();
        }
    }

    private Outcome complete(Caller caller, ServerKey pending, CertifiedKey key, boolean dryRun) {
        Operation operation = operation(key);
        Thumbprint thumbprint = RequestServerCertificate.thumbprint(key);
        if (dryRun) {
            auditor.dryRun(caller, operation, details(thumbprint));
            return new Outcome.Imported(key);
        }
        ServerKey row = pending.withCertificate(key, seal(pending.id(), key));
        return work.inTransaction(() -> {
            if (!store.update(row)) {
                return new Outcome.NoKeyForIt();
            }
            auditor.done(caller, operation, details(thumbprint));
            return new Outcome.Imported(key);
        });
    }

    private ServerKey row(ServerKeyId id, CertifiedKey key) {
        return new ServerKey(
                id,
                subject(key.certificate()),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                RequestServerCertificate.thumbprint(key),
                null,
                key.chain(),
                seal(id, key));
    }

    private Sealed seal(ServerKeyId id, CertifiedKey key) {
        return sealing.seal(ServerKey.TABLE, id.toString(), CertifiedKeyCodec.encode(key));
    }

    private static Operation operation(CertifiedKey key) {
        return new Operation(NAME, subject(key.certificate()), null);
    }

    private static String subject(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }

    private static Map<String, String> details(Thumbprint thumbprint) {
        return Map.of("thumbprint", thumbprint.hex());
    }
}
