package dev.siegel.server.demo;

import dev.siegel.pool.secret.SecretBytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;

/**
 * The PKCS#10 request a device would send (RFC 2986), as DER; one key serves all devices of an
 * example.
 */
final class DemoRequest {
    private static final int KEY_BITS = 2048;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int UTF8_STRING = 0x0c;
    private static final int BIT_STRING = 0x03;
    private static final int ATTRIBUTES = 0xa0;
    private static final byte[] VERSION = {0x02, 0x01, 0x00};

    /** 2.5.4.3. */
    private static final byte[] COMMON_NAME = {0x06, 0x03, 0x55, 0x04, 0x03};

    /** 1.2.840.113549.1.1.11 with NULL parameters. */
    private static final byte[] SHA256_WITH_RSA = {
        0x30,
        0x0d,
        0x06,
        0x09,
        0x2a,
        (byte) 0x86,
        0x48,
        (byte) 0x86,
        (byte) 0xf7,
        0x0d,
        0x01,
        0x01,
        0x0b,
        0x05,
        0x00
    };

    private final KeyPair key;

    DemoRequest(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS, random);
            this.key = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    SecretBytes of(String commonName) {
        byte[] name =
                der(
                        SEQUENCE,
                        der(
                                SET,
                                der(
                                        SEQUENCE,
                                        COMMON_NAME,
                                        der(
                                                UTF8_STRING,
                                                commonName.getBytes(StandardCharsets.UTF_8)))));
        byte[] info = der(SEQUENCE, VERSION, name, key.getPublic().getEncoded(), der(ATTRIBUTES));
        byte[] unused = {0};
        return new SecretBytes(
                der(SEQUENCE, info, SHA256_WITH_RSA, der(BIT_STRING, unused, signed(info))));
    }

    private byte[] signed(byte[] info) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(info);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] der(int tag, byte[]... parts) {
        var content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        var whole = new ByteArrayOutputStream();
        whole.write(tag);
        int length = content.size();
        if (length > 0xff) {
            whole.writeBytes(new byte[] {(byte) 0x82, (byte) (length >> 8), (byte) length});
        } else if (length > 0x7f) {
            whole.writeBytes(new byte[] {(byte) 0x81, (byte) length});
        } else {
            whole.write(length);
        }
        whole.writeBytes(content.toByteArray());
        return whole.toByteArray();
    }
}
