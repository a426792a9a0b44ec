package dev.siegel.pool.servercertificate;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.authority.Certificates;
import dev.siegel.pool.authority.CertifiedKey;
import dev.siegel.pool.authority.CertifiedKeyCodec;
import dev.siegel.pool.authority.ListenerAuthority;
import dev.siegel.pool.authority.ListenerNames;
import dev.siegel.pool.authority.ServerKeyRequest;
import dev.siegel.pool.certificate.EncodedCertificate;
import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.secret.Sealed;
import dev.siegel.pool.secret.Sealing;
import dev.siegel.pool.work.UnitOfWork;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a new server key, certified by the pool's own authority or with a signing request for an
 * outside one. The key never leaves the pool.
 */
public final class RequestServerCertificate {
    private static final String NAME = "Request-CsCertificate";

    private final ServerKeyStore store;
    private final ListenerAuthority authority;
    private final Sealing sealing;
    private final Auditor auditor;
    private final UnitOfWork work;
    private final Clock clock;
    private final SecureRandom random;

    public RequestServerCertificate(
            ServerKeyStore store,
            ListenerAuthority authority,
            Sealing sealing,
            Auditor auditor,
            UnitOfWork work,
            Clock clock,
            SecureRandom random) {
        this.store = store;
        this.authority = authority;
        this.sealing = sealing;
        this.auditor = auditor;
        this.work = work;
        this.clock = clock;
        this.random = random;
    }

    /**
     * What is asked for.
     *
     * @param subjectParts organization, ou, city, state, country
     * @param offline a signing request for an outside authority instead of a certificate at once
     */
    public record Request(
            ListenerNames names,
            Map<String, String> subjectParts,
            int keySize,
            boolean offline,
            boolean dryRun) {
        public Request {
            subjectParts = Map.copyOf(subjectParts);
        }
    }

    /**
     * What became of it.
     *
     * @param id null for a dry run
     * @param signingRequest PEM, null when the pool certified the key itself
     * @param certified null while an outside authority is to certify it
     */
    public record Made(
            @Nullable ServerKeyId id,
            String subject,
            @Nullable String signingRequest,
            @Nullable CertifiedKey certified) {}

    /** A request an outside authority is still to answer. */
    public List<ServerKey> pending(Caller caller) {
        auditor.require(caller, Right.MANAGE_SERVERS, new Operation(NAME, "list", null));
        return store.pending();
    }

    /**
     * @throws IllegalArgumentException when size or subject cannot be
     */
    public Made request(Caller caller, Request request) {
        Operation operation = new Operation(NAME, request.names().host(), null);
        auditor.require(caller, Right.MANAGE_SERVERS, operation);
        ServerKeyRequest made =
                ServerKeyRequest.make(
                        request.names(), request.subjectParts(), request.keySize(), random);
        if (request.dryRun()) {
            auditor.dryRun(caller, operation, details(request));
            return new Made(null, made.subjectName(), null, null);
        }
        CertifiedKey certified = request.offline() ? null : authority.certify(made);
        ServerKey key = key(made, certified);
        work.run(() -> {
            store.insert(key);
            auditor.done(caller, operation, details(request));
        });
        return new Made(key.id(), made.subjectName(), key.signingRequest(), certified);
    }

    private ServerKey key(ServerKeyRequest made, @Nullable CertifiedKey certified) {
        ServerKeyId id = ServerKeyId.random();
        byte[] plain =
                certified == null
                        ? made.privateKey().getEncoded()
                        : CertifiedKeyCodec.encode(certified);
        Sealed sealed = sealing.seal(ServerKey.TABLE, id.toString(), plain);
        return new ServerKey(
                id,
                made.subjectName(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                certified == null ? null : thumbprint(certified),
                certified == null ? made.signingRequest() : null,
                certified == null ? List.of() : certified.chain(),
                sealed);
    }

    static Thumbprint thumbprint(CertifiedKey key) {
        return thumbprint(key.certificate());
    }

    static Thumbprint thumbprint(X509Certificate certificate) {
        return Thumbprint.of(new EncodedCertificate(Certificates.encoded(certificate)));
    }

    /** Drops a request that will not be answered. */
    public Optional<ServerKey> drop(Caller caller, ServerKeyId id, boolean dryRun) {
        Operation operation = new Operation(NAME, id.toString(), null);
        auditor.require(caller, Right.MANAGE_SERVERS, operation);
        Optional<ServerKey> pending = store.find(id).filter(key -> key.thumbprint() == null);
        if (dryRun || pending.isEmpty()) {
            pending.ifPresent(_ -> auditor.dryRun(caller, operation, Map.of("clear", "true")));
            return pending;
        }
        return work.inTransaction(() -> {
            if (!store.deletePending(id)) {
                return Optional.empty();
            }
            auditor.done(caller, operation, Map.of("clear", "true"));
            return pending;
        });
    }

    private static Map<String, String> details(Request request) {
        return Map.of(
                "names", String.join(",", request.names().all()),
                "keySize", Integer.toString(request.keySize()),
                "offline", Boolean.toString(request.offline()));
    }
}
