package dev.siegel.pool.servercertificate;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.authority.CertifiedKey;
import dev.siegel.pool.authority.CertifiedKeyCodec;
import dev.siegel.pool.authority.IssuingAuthority;
import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.secret.Sealing;
import dev.siegel.pool.settings.Settings;
import dev.siegel.pool.work.UnitOfWork;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts a certificate to use, at once or from a time to come (a roll): listeners show it and client
 * certificates are signed with it from then on, without a restart.
 */
public final class AssignServerCertificate {
    private static final String NAME = "Set-CsCertificate";

    private final ServerKeyStore store;
    private final ServerKeys inUse;
    private final Sealing sealing;
    private final Settings settings;
    private final Auditor auditor;
    private final UnitOfWork work;
    private final Clock clock;
    private final SecureRandom random;

    public AssignServerCertificate(
            ServerKeyStore store,
            ServerKeys inUse,
            Sealing sealing,
            Settings settings,
            Auditor auditor,
            UnitOfWork work,
            Clock clock,
            SecureRandom random) {
        this.store = store;
        this.inUse = inUse;
        this.sealing = sealing;
        this.settings = settings;
        this.auditor = auditor;
        this.work = work;
        this.clock = clock;
        this.random = random;
    }

    /**
     * What to use for what.
     *
     * @param thumbprint null for a new issuing key, made here
     * @param effectiveTime null for at once
     */
    public record Request(
            CertificateUse use,
            @Nullable Thumbprint thumbprint,
            @Nullable Instant effectiveTime,
            boolean dryRun) {}

    /** What became of it. */
    public sealed interface Outcome {
        record Assigned(Assignment assignment, CertifiedKey key) implements Outcome {}

        record NoSuchCertificate(Thumbprint thumbprint) implements Outcome {}

        /** The certificate cannot be used for that, or not then. */
        record Unfit(String why) implements Outcome {}
    }

    public Outcome assign(Caller caller, Request request) {
        Operation operation = new Operation(NAME, request.use().displayName(), null);
        auditor.require(caller, Right.MANAGE_SERVERS, operation);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant effective = request.effectiveTime() == null ? now : request.effectiveTime();
        if (effective.isBefore(now)) {
            return new Outcome.Unfit("the effective date lies in the past");
        }
        Thumbprint thumbprint = request.thumbprint();
        if (thumbprint != null) {
            Optional<ServerKey> stored = store.findByThumbprint(thumbprint);
            return stored.isEmpty()
                    ? new Outcome.NoSuchCertificate(thumbprint)
                    : assign(caller, request, operation, effective, new Key(stored.get(), false));
        }
        if (request.use() != CertificateUse.CLIENT_ISSUER) {
            return new Outcome.Unfit("only an issuing key is made here; name a thumbprint");
        }
        return assign(caller, request, operation, effective, newIssuingKey(now));
    }

    private record Key(ServerKey row, boolean isNew) {}

    private Key newIssuingKey(Instant now) {
        CertifiedKey made =
                IssuingAuthority.newKey(settings.issuance().caSigningKeyLength(), clock, random);
        ServerKeyId id = ServerKeyId.random();
        return new Key(
                new ServerKey(
                        id,
                        made.certificate().getSubjectX500Principal().getName(),
                        now,
                        RequestServerCertificate.thumbprint(made),
                        null,
                        made.chain(),
                        sealing.seal(
                                ServerKey.TABLE, id.toString(), CertifiedKeyCodec.encode(made))),
                true);
    }

    private Outcome assign(
            Caller caller, Request request, Operation operation, Instant effective, Key key) {
        CertifiedKey opened = ServerKeys.open(sealing, key.row());
        Optional<String> unfit = unfit(opened.certificate(), request.use(), effective);
        if (unfit.isPresent()) {
            return new Outcome.Unfit(unfit.get());
        }
        Assignment assignment =
                new Assignment(request.use(), effective, key.row().id(), caller.name());
        if (request.dryRun()) {
            auditor.dryRun(caller, operation, details(assignment, key.row()));
            return new Outcome.Assigned(assignment, opened);
        }
        work.run(() -> {
            if (key.isNew()) {
                store.insert(key.row());
            }
            store.assign(assignment);
            auditor.done(caller, operation, details(assignment, key.row()));
        });
        inUse.refresh();
        return new Outcome.Assigned(assignment, opened);
    }

    private static Optional<String> unfit(
            X509Certificate certificate, CertificateUse use, Instant effective) {
        if (!certificate.getNotAfter().toInstant().isAfter(effective)) {
            return Optional.of("the certificate has ended by then");
        }
        if (certificate.getNotBefore().toInstant().isAfter(effective)) {
            return Optional.of("the certificate does not hold yet by then");
        }
        boolean authority = certificate.getBasicConstraints() >= 0;
        if (use == CertificateUse.CLIENT_ISSUER && !authority) {
            return Optional.of("only an authority's certificate signs others");
        }
        if (use != CertificateUse.CLIENT_ISSUER && authority) {
            return Optional.of("an authority's certificate is shown by no listener");
        }
        return Optional.empty();
    }

    private static Map<String, String> details(Assignment assignment, ServerKey key) {
        return Map.of(
                "thumbprint", String.valueOf(key.thumbprint()),
                "effectiveTime", assignment.effectiveTime().toString());
    }
}
