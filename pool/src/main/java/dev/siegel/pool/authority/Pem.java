package dev.siegel.pool.authority;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Certificates and private keys as text (RFC 7468): {@code CERTIFICATE} and PKCS#8 {@code PRIVATE
 * KEY}.
 */
public final class Pem {
    /** Largest text that is read: hundreds of certificates. */
    public static final int LARGEST = 1024 * 1024;

    private static final String CERTIFICATE = "CERTIFICATE";
    private static final String PRIVATE_KEY = "PRIVATE KEY";
    private static final Pattern BLOCK =
            Pattern.compile(
                    "-----BEGIN ([A-Z0-9 ]{1,40})-----([A-Za-z0-9+/=\\s]*+)-----END ([A-Z0-9 ]{1,40})-----");
    private static final Base64.Encoder LINES =
            Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private Pem() {}

    public static String write(Collection<X509Certificate> certificates) {
        return certificates.stream()
                .map(one -> block(CERTIFICATE, Certificates.encoded(one)))
                .collect(Collectors.joining());
    }

    /** Writes a key; whoever reads the text has the key. */
    public static String write(PrivateKey key) {
        return block(PRIVATE_KEY, key.getEncoded());
    }

    static String signingRequest(byte[] der) {
        return block("CERTIFICATE REQUEST", der);
    }

    /** Whether the text holds a private key that is not encrypted. */
    public static boolean hasPrivateKey(String text) {
        return !blocks(PRIVATE_KEY, text).isEmpty();
    }

    /**
     * Reads all certificates of a text, other blocks skipped.
     *
     * @throws IllegalArgumentException when there is none or one of them is broken
     */
    public static List<X509Certificate> certificates(String text) {
        var certificates = new ArrayList<X509Certificate>();
        for (byte[] der : blocks(CERTIFICATE, text)) {
            certificates.add(
                    Certificates.read(der)
                            .orElseThrow(
                                    () -> new IllegalArgumentException("a broken certificate")));
        }
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("no CERTIFICATE block");
        }
        return certificates;
    }

    /**
     * Reads the one RSA private key of a text.
     *
     * @throws IllegalArgumentException when there is none, more than one, an encrypted one or one
     *     of another kind
     */
    public static PrivateKey privateKey(String text) {
        List<byte[]> keys = blocks(PRIVATE_KEY, text);
        if (keys.size() != 1) {
            throw new IllegalArgumentException(
                    keys.size()
                            + " blocks PRIVATE KEY (PKCS#8, not encrypted) where one is expected");
        }
        return rsaKey(keys.getFirst());
    }

    /**
     * @throws IllegalArgumentException when these bytes are no RSA key
     */
    public static PrivateKey rsaKey(byte[] pkcs8) {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalArgumentException("not an RSA private key in PKCS#8", broken);
        }
    }

    private static String block(String label, byte[] bytes) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(label, LINES.encodeToString(bytes), label);
    }

    private static List<byte[]> blocks(String label, String text) {
        if (text.length() > LARGEST) {
            throw new IllegalArgumentException("over " + LARGEST + " characters of PEM");
        }
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(label) && block.group(3).equals(label))
                .map(block -> Base64.getMimeDecoder().decode(block.group(2)))
                .toList();
    }
}
