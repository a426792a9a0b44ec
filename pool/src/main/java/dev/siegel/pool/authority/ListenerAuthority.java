package dev.siegel.pool.authority;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * The pool-internal authority for the keys of its own services: TLS listeners, TLS-DSK and web
 * tickets. Clients and browsers trust its root; it never issues client certificates.
 */
public final class ListenerAuthority {
    public static final String COMMON_NAME = "Siegel pool CA";

    /**
     * What browsers take of a certificate from a private authority is up to 825 days; yearly is
     * common.
     */
    private static final Duration LISTENER_VALIDITY = Duration.ofDays(397);

    private static final Duration SERVICE_VALIDITY = Duration.ofDays(10 * 365L);
    private static final Duration ROOT_VALIDITY = Duration.ofDays(20 * 365L);

    /** Old clients and phones take RSA only, and 2048 bits. */
    private static final int KEY_BITS = 2048;

    private final CertifiedKey root;
    private final Clock clock;
    private final SecureRandom random;

    public ListenerAuthority(CertifiedKey root, Clock clock, SecureRandom random) {
        this.root = root;
        this.clock = clock;
        this.random = random;
    }

    /** Makes a new root. */
    public static CertifiedKey newRoot(Clock clock, SecureRandom random) {
        var usage = new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign);
        return selfSigned(COMMON_NAME, usage, ROOT_VALIDITY, true, clock, random);
    }

    /**
     * Makes a key for signing web tickets, certified by nobody but itself: front ends know it from
     * the database.
     */
    public static CertifiedKey newTicketKey(Clock clock, SecureRandom random) {
        var usage = new KeyUsage(KeyUsage.digitalSignature);
        return selfSigned("Siegel web tickets", usage, SERVICE_VALIDITY, false, clock, random);
    }

    /** Makes a key for TLS listeners of these names. */
    public CertifiedKey newListenerKey(ListenerNames names) {
        return serverKey(names, LISTENER_VALIDITY);
    }

    /**
     * Makes the key of the TLS-DSK handshake; clients use it without looking at its certificate's
     * names.
     */
    public CertifiedKey newTlsDskKey(ListenerNames names) {
        return serverKey(names, SERVICE_VALIDITY);
    }

    /** The certificate clients are told to trust. */
    public X509Certificate certificate() {
        return root.certificate();
    }

    /** Certifies a server's key under the names it was asked for. */
    public CertifiedKey certify(ServerKeyRequest request) {
        return certify(
                request.privateKey(),
                request.publicKey(),
                request.subject(),
                request.alternativeNames(),
                LISTENER_VALIDITY);
    }

    private CertifiedKey serverKey(ListenerNames names, Duration validity) {
        var pair = KeyPairs.rsa(KEY_BITS, random);
        return certify(
                pair.getPrivate(),
                pair.getPublic(),
                CertificateDraft.commonName(names.host()),
                names.alternativeNames(),
                validity);
    }

    private CertifiedKey certify(
            PrivateKey privateKey,
            PublicKey publicKey,
            X500Name subject,
            List<GeneralName> names,
            Duration validity) {
        var certificate =
                new CertificateDraft(
                                subject,
                                publicKey,
                                ValidityPeriod.of(clock.instant(), validity).notBefore(),
                                validity,
                                new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment))
                        .with(KeyPurposeId.id_kp_serverAuth)
                        .with(names)
                        .signedBy(root, random);
        return new CertifiedKey(privateKey, certificate, List.of(root.certificate()));
    }

    private static CertifiedKey selfSigned(
            String name,
            KeyUsage usage,
            Duration validity,
            boolean authority,
            Clock clock,
            SecureRandom random) {
        var pair = KeyPairs.rsa(KEY_BITS, random);
        Instant notBefore = ValidityPeriod.of(clock.instant(), validity).notBefore();
        var draft =
                new CertificateDraft(
                        CertificateDraft.commonName(name),
                        pair.getPublic(),
                        notBefore,
                        validity,
                        usage);
        var certificate =
                (authority ? draft.asAuthority() : draft).selfSigned(pair.getPrivate(), random);
        return new CertifiedKey(pair.getPrivate(), certificate);
    }
}
