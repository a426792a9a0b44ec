package dev.siegel.protocols.tlsdsk;

import static dev.siegel.protocols.tlsdsk.PseudoRandomFunction.concatenate;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** All handshake messages so far, and their hash in the TLS 1.0 form: MD5 followed by SHA-1. */
final class Transcript {
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    void add(HandshakeMessage message) {
        messages.writeBytes(message.write());
    }

    byte[] hash() {
        return concatenate(digest("MD5"), digest("SHA-1"));
    }

    private byte[] digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm).digest(messages.toByteArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm + " is missing from this Java", e);
        }
    }
}
