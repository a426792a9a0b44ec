package dev.siegel.protocols.tlsdsk;

import static dev.siegel.protocols.tlsdsk.PseudoRandomFunction.concatenate;
import static dev.siegel.protocols.tlsdsk.TlsConstants.BLOCK_LENGTH;
import static dev.siegel.protocols.tlsdsk.TlsConstants.MAC_LENGTH;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Protects and opens the first record of one direction: MAC, then padding, then AES-CBC with the
 * vector of the key block (RFC 2246, 6.2.3.2). No second record ever follows, so there is no
 * sequence number to keep.
 */
final class RecordProtection {
    private static final int SEQUENCE_LENGTH = 8;

    private final KeyBlock.Direction keys;

    RecordProtection(KeyBlock.Direction keys) {
        this.keys = keys;
    }

    TlsRecord protect(TlsRecord plain) {
        var sealed = concatenate(plain.fragment(), mac(plain));
        int padding = BLOCK_LENGTH - 1 - sealed.length % BLOCK_LENGTH;
        var padded = Arrays.copyOf(sealed, sealed.length + padding + 1);
        Arrays.fill(padded, sealed.length, padded.length, (byte) padding);
        return new TlsRecord(plain.type(), cipher(Cipher.ENCRYPT_MODE, padded));
    }

    TlsRecord open(TlsRecord sealed) throws MalformedFlightException {
        int length = sealed.fragment().length;
        if (length < MAC_LENGTH + 1 || length % BLOCK_LENGTH != 0) {
            throw new MalformedFlightException("a protected record of " + length + " bytes");
        }
        var padded = cipher(Cipher.DECRYPT_MODE, sealed.fragment());
        int padding = Byte.toUnsignedInt(padded[length - 1]);
        int contentLength = length - 1 - padding - MAC_LENGTH;
        if (contentLength < 0) {
            throw new MalformedFlightException("the protected record is not genuine");
        }
        var plain = new TlsRecord(sealed.type(), Arrays.copyOf(padded, contentLength));
        var expected = concatenate(plain.fragment(), mac(plain));
        if (!MessageDigest.isEqual(expected, Arrays.copyOf(padded, contentLength + MAC_LENGTH))) {
            throw new MalformedFlightException("the protected record is not genuine");
        }
        return plain;
    }

    private byte[] mac(TlsRecord plain) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(keys.macKey(), "HmacSHA1"));
            mac.update(
                    ByteBuffer.allocate(SEQUENCE_LENGTH + TlsConstants.RECORD_HEADER)
                            .putLong(0)
                            .put(plain.write(), 0, TlsConstants.RECORD_HEADER)
                            .flip());
            return mac.doFinal(plain.fragment());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA1 is missing from this Java", e);
        }
    }

    private byte[] cipher(int mode, byte[] blocks) {
        try {
            var cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(
                    mode,
                    new SecretKeySpec(keys.cipherKey(), "AES"),
                    new IvParameterSpec(keys.initializationVector()));
            return cipher.doFinal(blocks);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES in CBC mode is missing from this Java", e);
        }
    }
}
