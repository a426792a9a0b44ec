package dev.siegel.pool.authority;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/**
 * A certified key as bytes, to be sealed and stored: version 1, then the PKCS#8 key, its
 * certificate and its issuers, each with its length in four bytes.
 */
public final class CertifiedKeyCodec {
    private static final byte VERSION = 1;

    private CertifiedKeyCodec() {}

    public static byte[] encode(CertifiedKey key) {
        var parts = new ArrayList<byte[]>();
        parts.add(key.privateKey().getEncoded());
        parts.add(Certificates.encoded(key.certificate()));
        key.issuers().forEach(issuer -> parts.add(Certificates.encoded(issuer)));
        int size = parts.stream().mapToInt(part -> Integer.BYTES + part.length).sum();
        var bytes = ByteBuffer.allocate(1 + size).put(VERSION);
        parts.forEach(part -> bytes.putInt(part.length).put(part));
        return bytes.array();
    }

    /**
     * @throws IllegalArgumentException when the bytes are not what {@link #encode} made
     */
    public static CertifiedKey decode(byte[] encoded) {
        var bytes = ByteBuffer.wrap(encoded);
        if (!bytes.hasRemaining() || bytes.get() != VERSION) {
            throw new IllegalArgumentException("not a certified key of version " + VERSION);
        }
        try {
            byte[] privateKey = part(bytes);
            X509Certificate certificate = certificate(part(bytes));
            List<X509Certificate> issuers = new ArrayList<>();
            while (bytes.hasRemaining()) {
                issuers.add(certificate(part(bytes)));
            }
            return new CertifiedKey(Pem.rsaKey(privateKey), certificate, issuers);
        } catch (BufferUnderflowException truncated) {
            throw new IllegalArgumentException("a truncated certified key", truncated);
        }
    }

    private static byte[] part(ByteBuffer bytes) {
        int length = bytes.getInt();
        if (length < 0 || length > bytes.remaining()) {
            throw new IllegalArgumentException("a part that is longer than the whole");
        }
        byte[] part = new byte[length];
        bytes.get(part);
        return part;
    }

    private static X509Certificate certificate(byte[] der) {
        return Certificates.read(der)
                .orElseThrow(() -> new IllegalArgumentException("a broken certificate"));
    }
}
