package dev.siegel.pool.authority;

import dev.siegel.pool.identity.SipAddress;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * Issues client certificates with the pool's current issuing key, and recognises those issued with
 * it or an earlier one. It keeps no record: what it issues works once it is published.
 */
public final class IssuingAuthority {
    /** The issuer's common name; clients pick their certificate by it. */
    public static final String COMMON_NAME = "Communications Server";

    private static final Duration ISSUER_VALIDITY = Duration.ofDays(20 * 365L);

    private static final Pattern UNFIT_FOR_URI = Pattern.compile("%(?![0-9A-Fa-f]{2})|[#^{|}]");

    private final IssuingKeys keys;
    private final Clock clock;
    private final SecureRandom random;

    public IssuingAuthority(IssuingKeys keys, Clock clock, SecureRandom random) {
        this.keys = keys;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Makes a new issuing key with its self-signed certificate. Takes a second and more for long
     * keys.
     */
    public static CertifiedKey newKey(int bits, Clock clock, SecureRandom random) {
        var pair = KeyPairs.rsa(bits, random);
        Instant notBefore = ValidityPeriod.of(clock.instant(), ISSUER_VALIDITY).notBefore();
        var certificate =
                new CertificateDraft(
                                CertificateDraft.commonName(COMMON_NAME),
                                pair.getPublic(),
                                notBefore,
                                ISSUER_VALIDITY,
                                new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                        .asAuthority()
                        .selfSigned(pair.getPrivate(), random);
        return new CertifiedKey(pair.getPrivate(), certificate);
    }

    /** Signs a certificate for this user and key, published now and valid for so long. */
    public IssuedCertificate issue(SipAddress user, RSAPublicKey key, Duration validity) {
        Instant publication = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        ValidityPeriod period = ValidityPeriod.of(publication, validity);
        var certificate =
                new CertificateDraft(
                                CertificateDraft.commonName(user.userAtDomain()),
                                key,
                                period.notBefore(),
                                validity,
                                new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment))
                        .with(KeyPurposeId.id_kp_clientAuth)
                        .with(List.of(uri(user)))
                        .signedBy(keys.current(), random);
        return new IssuedCertificate(
                certificate, publication, period.notBefore(), period.notAfter());
    }

    /**
     * Whether one of the pool's issuing keys signed it; says nothing of its time or whether it
     * still works.
     */
    public boolean hasIssued(X509Certificate certificate) {
        return keys.trusted().stream().anyMatch(one -> Certificates.isSignedBy(certificate, one));
    }

    /** The certificate of the key that is signed with now. */
    public X509Certificate certificate() {
        return keys.current().certificate();
    }

    /** All issuing certificates, the current one first. */
    public List<X509Certificate> certificates() {
        return keys.trusted();
    }

    /** The address as URI; what RFC 3986 allows nowhere in one is escaped. */
    private static GeneralName uri(SipAddress user) {
        String escaped =
                UNFIT_FOR_URI
                        .matcher(user.userAtDomain())
                        .replaceAll(one -> "%%%02X".formatted((int) one.group().charAt(0)));
        return new GeneralName(GeneralName.uniformResourceIdentifier, "sip:" + escaped);
    }
}
