package dev.siegel.pool.authority;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/** How a signing request may be signed with its own key; always RSA with PKCS#1 v1.5. */
public enum RequestSignature {
    /** What the OpenSSL build of pidgin-sipe sends; weak, but it proves possession only. */
    SHA1(
            "SHA1withRSA",
            PKCSObjectIdentifiers.sha1WithRSAEncryption,
            OIWObjectIdentifiers.sha1WithRSA),
    SHA256("SHA256withRSA", PKCSObjectIdentifiers.sha256WithRSAEncryption);

    private final String algorithm;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of, and identifiers have no setters
    private final Set<ASN1ObjectIdentifier> identifiers;

    RequestSignature(String algorithm, ASN1ObjectIdentifier... identifiers) {
        this.algorithm = algorithm;
        this.identifiers = Set.of(identifiers);
    }

    String algorithm() {
        return algorithm;
    }

    static Optional<RequestSignature> of(ASN1ObjectIdentifier identifier) {
        return Arrays.stream(values())
                .filter(one -> one.identifiers.contains(identifier))
                .findFirst();
    }
}
