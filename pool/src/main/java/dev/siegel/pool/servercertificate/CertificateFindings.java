package dev.siegel.pool.servercertificate;

import dev.siegel.pool.authority.Certificates;
import java.security.PublicKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Looks at one certificate and those above it; knows no store and no key. */
final class CertificateFindings {
    /** So long before its end a certificate is called near it. */
    static final Duration SOON = Duration.ofDays(30);

    private static final int LEAST_RSA_BITS = 2048;
    private static final int LEAST_CURVE_BITS = 256;
    private static final Set<String> BROKEN_DIGESTS = Set.of("MD2", "MD5", "SHA1");
    private static final Set<String> FOR_SERVERS = Set.of("1.3.6.1.5.5.7.3.1", "2.5.29.37.0");
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int CERTIFICATE_SIGN = 5;

    private final List<X509Certificate> chain;
    private final List<Finding> found = new ArrayList<>();

    private CertificateFindings(List<X509Certificate> chain) {
        this.chain = chain;
    }

    /**
     * @param chain the certificate, then those above it, nearest first
     * @param from when its use begins, or now where it has begun
     * @param names those it has to hold for
     */
    static List<Finding> of(
            List<X509Certificate> chain, CertificateUse use, Instant from, Set<String> names) {
        var findings = new CertificateFindings(chain);
        findings.lookAtTimes(from);
        findings.lookAtStrength();
        findings.lookAtChain();
        if (use == CertificateUse.CLIENT_ISSUER) {
            findings.lookAtAuthority();
        } else {
            findings.lookAtServer();
            findings.lookAtNames(names);
        }
        return List.copyOf(findings.found);
    }

    private void add(Flaw flaw, String detail) {
        found.add(new Finding(flaw, detail));
    }

    private static String name(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }

    private void lookAtTimes(Instant from) {
        for (X509Certificate one : chain) {
            Instant end = one.getNotAfter().toInstant();
            if (!end.isAfter(from)) {
                add(Flaw.EXPIRED, name(one) + " ended at " + end);
            } else if (end.isBefore(from.plus(SOON))) {
                add(Flaw.EXPIRES_SOON, name(one) + " ends at " + end);
            }
            Instant start = one.getNotBefore().toInstant();
            if (start.isAfter(from)) {
                add(Flaw.NOT_YET_VALID, name(one) + " holds from " + start + " on only");
            }
        }
    }

    private void lookAtStrength() {
        for (X509Certificate one : chain) {
            weakness(one.getPublicKey())
                    .ifPresent(why -> add(Flaw.WEAK_KEY, name(one) + " has " + why));
            String signature = one.getSigAlgName().toUpperCase(Locale.ROOT);
            boolean broken = BROKEN_DIGESTS.stream().anyMatch(signature::startsWith);
            // nobody looks at the signature of what is trusted by itself
            if (broken && (one.equals(chain.getFirst()) || !isRoot(one))) {
                add(Flaw.WEAK_SIGNATURE, name(one) + " is signed with " + one.getSigAlgName());
            }
        }
    }

    private static Optional<String> weakness(PublicKey key) {
        int bits =
                switch (key) {
                    case RSAPublicKey rsa -> rsa.getModulus().bitLength();
                    case ECPublicKey curve ->
                            curve.getParams().getCurve().getField().getFieldSize();
                    default -> Integer.MAX_VALUE;
                };
        int least = key instanceof RSAPublicKey ? LEAST_RSA_BITS : LEAST_CURVE_BITS;
        return bits < least
                ? Optional.of("a key of " + bits + " bits, fewer than " + least)
                : Optional.empty();
    }

    private void lookAtChain() {
        for (int index = 1; index < chain.size(); index++) {
            if (!Certificates.isSignedBy(chain.get(index - 1), chain.get(index))) {
                add(
                        Flaw.NO_ROOT,
                        name(chain.get(index - 1)) + " is not signed by " + name(chain.get(index)));
                return;
            }
        }
        X509Certificate last = chain.getLast();
        if (!isRoot(last)) {
            String issuer = last.getIssuerX500Principal().getName();
            add(Flaw.NO_ROOT, "the certificate of " + issuer + " is missing above " + name(last));
        }
    }

    private static boolean isRoot(X509Certificate certificate) {
        return Certificates.isSignedBy(certificate, certificate);
    }

    private void lookAtAuthority() {
        boolean[] usage = chain.getFirst().getKeyUsage();
        if (chain.getFirst().getBasicConstraints() < 0) {
            add(
                    Flaw.NO_AUTHORITY,
                    "it is no authority's certificate: clients refuse what it signs");
        } else if (usage != null && !usage[CERTIFICATE_SIGN]) {
            add(Flaw.NO_AUTHORITY, "its key usage does not allow it to sign certificates");
        }
    }

    private void lookAtServer() {
        X509Certificate own = chain.getFirst();
        boolean[] usage = own.getKeyUsage();
        if (own.getBasicConstraints() >= 0) {
            add(Flaw.NOT_FOR_TLS_SERVER, "it is an authority's certificate");
        } else if (!purposes(own).map(CertificateFindings::isForServers).orElse(true)) {
            add(Flaw.NOT_FOR_TLS_SERVER, "its extended key usage lacks serverAuth");
        } else if (usage != null && !usage[DIGITAL_SIGNATURE]) {
            add(Flaw.NOT_FOR_TLS_SERVER, "its key usage lacks digitalSignature");
        }
    }

    private static boolean isForServers(List<String> purposes) {
        return purposes.stream().anyMatch(FOR_SERVERS::contains);
    }

    /** Empty where it may be used for everything. */
    private static Optional<List<String>> purposes(X509Certificate certificate) {
        try {
            return Optional.ofNullable(certificate.getExtendedKeyUsage());
        } catch (CertificateParsingException broken) {
            return Optional.of(List.of());
        }
    }

    private void lookAtNames(Set<String> names) {
        List<String> held = CertificateNames.of(chain.getFirst());
        List<String> missing =
                names.stream().filter(name -> !CertificateNames.holdFor(held, name)).toList();
        if (held.isEmpty()) {
            add(Flaw.NAMES_MISSING, "it has no alternative names; clients look at no others");
        } else if (!missing.isEmpty()) {
            add(Flaw.NAMES_MISSING, "it does not hold for " + String.join(", ", missing));
        }
    }
}
