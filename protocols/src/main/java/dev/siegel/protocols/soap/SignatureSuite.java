package dev.siegel.protocols.soap;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** The signatures we read and write: method, digest, and what the JDK calls them. */
public enum SignatureSuite {
    /** Our tickets. */
    RSA_SHA256("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", "SHA256withRSA", Digest.SHA256),
    /** What pidgin-sipe proves its key with. */
    HMAC_SHA1("http://www.w3.org/2000/09/xmldsig#hmac-sha1", "HmacSHA1", Digest.SHA1),
    HMAC_SHA256("http://www.w3.org/2001/04/xmldsig-more#hmac-sha256", "HmacSHA256", Digest.SHA256);

    private final String method;
    private final String algorithm;
    private final Digest digest;

    SignatureSuite(String method, String algorithm, Digest digest) {
        this.method = method;
        this.algorithm = algorithm;
        this.digest = digest;
    }

    static Optional<SignatureSuite> of(String method, String digestMethod) {
        return Arrays.stream(values())
                .filter(suite ->
                        suite.method.equals(method) && suite.digest.uri.equals(digestMethod))
                .findFirst();
    }

    String method() {
        return method;
    }

    String digestMethod() {
        return digest.uri;
    }

    String algorithm() {
        return algorithm;
    }

    /** The DigestValue of a canonical text. */
    String digest(String canonical) {
        try {
            var hash = MessageDigest.getInstance(digest.algorithm);
            return Base64.getEncoder()
                    .encodeToString(hash.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK lacks " + digest, e);
        }
    }

    private enum Digest {
        SHA1("http://www.w3.org/2000/09/xmldsig#sha1", "SHA-1"),
        SHA256("http://www.w3.org/2001/04/xmlenc#sha256", "SHA-256");

        private final String uri;
        private final String algorithm;

        Digest(String uri, String algorithm) {
            this.uri = uri;
            this.algorithm = algorithm;
        }
    }
}
