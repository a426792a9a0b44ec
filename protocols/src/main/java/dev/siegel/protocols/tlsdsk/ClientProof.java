package dev.siegel.protocols.tlsdsk;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import javax.crypto.Cipher;

/**
 * The messages a client proves itself with: Certificate, ClientKeyExchange and CertificateVerify.
 */
final class ClientProof {
    private final byte[] certificate;
    private final PrivateKey privateKey;

    ClientProof(byte[] certificate, PrivateKey privateKey) {
        this.certificate = certificate.clone();
        this.privateKey = privateKey;
    }

    /** A list, its length in three bytes, of exactly one certificate. */
    HandshakeMessage certificateMessage() {
        int length = certificate.length;
        var body =
                ByteBuffer.allocate(6 + length)
                        .put((byte) ((length + 3) >>> 16))
                        .putShort((short) (length + 3))
                        .put((byte) (length >>> 16))
                        .putShort((short) length)
                        .put(certificate);
        return new HandshakeMessage(TlsConstants.CERTIFICATE, body.array());
    }

    HandshakeMessage keyExchange(Key serverKey, byte[] premaster) throws MalformedFlightException {
        try {
            return vector(TlsConstants.CLIENT_KEY_EXCHANGE, pkcs1(serverKey, premaster));
        } catch (GeneralSecurityException e) {
            throw new MalformedFlightException("the server's key is not usable");
        }
    }

    /** The TLS 1.0 form: block type 1 around MD5 and SHA-1, without DigestInfo. */
    HandshakeMessage certificateVerify(byte[] transcriptHash) {
        try {
            return vector(TlsConstants.CERTIFICATE_VERIFY, pkcs1(privateKey, transcriptHash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the client's key cannot sign", e);
        }
    }

    /** Block type 2 with a public key, block type 1 with a private one. */
    private static byte[] pkcs1(Key key, byte[] content) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        cipher.init(Cipher.ENCRYPT_MODE, key);
        return cipher.doFinal(content);
    }

    private static HandshakeMessage vector(int type, byte[] content) {
        var body = ByteBuffer.allocate(2 + content.length);
        body.putShort((short) content.length).put(content);
        return new HandshakeMessage(type, body.array());
    }
}
