package dev.siegel.pool.secret;

import dev.siegel.pool.secret.SealBroken.Cause;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals bytes for one row of one table with the pool key (AES-256-GCM, NIST SP 800-38D). The sealed
 * form is: version 1, key id (8 bytes), nonce (12 bytes), cipher text, tag (16 bytes); version, key
 * id, table and row are authenticated with it.
 */
public final class Sealing {
    private static final byte VERSION = 1;
    private static final int HEADER = 1 + KeyId.BYTES;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int SHORTEST = HEADER + NONCE + TAG_BITS / Byte.SIZE;

    private final PoolKey poolKey;
    private final SecureRandom random;

    public Sealing(PoolKey poolKey, SecureRandom random) {
        this.poolKey = poolKey;
        this.random = random;
    }

    public Sealed seal(String table, String row, byte[] plain) {
        byte[] header = ByteBuffer.allocate(HEADER).put(VERSION).put(poolKey.id().bytes()).array();
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, associatedData(header, table, row));
            var sealed = ByteBuffer.allocate(SHORTEST + plain.length).put(header).put(nonce);
            sealed.put(cipher.doFinal(plain));
            return new Sealed(sealed.array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("no AES-GCM on this JDK", impossible);
        }
    }

    /**
     * @throws SealBroken saying whether it is no seal, another pool key's, or changed
     */
    public byte[] open(String table, String row, Sealed sealed) {
        byte[] bytes = sealed.bytes();
        byte[] header = header(bytes, table, row);
        byte[] nonce = Arrays.copyOfRange(bytes, HEADER, HEADER + NONCE);
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, nonce, associatedData(header, table, row));
            return cipher.doFinal(bytes, HEADER + NONCE, bytes.length - HEADER - NONCE);
        } catch (AEADBadTagException changed) {
            throw new SealBroken(
                    Cause.CHANGED,
                    place(table, row) + " has been changed or moved since it was sealed");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("no AES-GCM on this JDK", impossible);
        }
    }

    private byte[] header(byte[] bytes, String table, String row) {
        if (bytes.length < SHORTEST || bytes[0] != VERSION) {
            throw new SealBroken(
                    Cause.NOT_SEALED, place(table, row) + " is not sealed in a form known here");
        }
        KeyId sealedWith = KeyId.of(Arrays.copyOfRange(bytes, 1, HEADER));
        if (!sealedWith.equals(poolKey.id())) {
            throw new SealBroken(
                    Cause.OTHER_POOL_KEY,
                    place(table, row)
                            + " is sealed with pool key "
                            + sealedWith
                            + ", here is "
                            + poolKey.id());
        }
        return Arrays.copyOf(bytes, HEADER);
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] associatedData)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, poolKey.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(associatedData);
        return cipher;
    }

    private static byte[] associatedData(byte[] header, String table, String row) {
        byte[] first = table.getBytes(StandardCharsets.UTF_8);
        byte[] second = row.getBytes(StandardCharsets.UTF_8);
        int size = header.length + Integer.BYTES + first.length + Integer.BYTES + second.length;
        return ByteBuffer.allocate(size)
                .put(header)
                .putInt(first.length)
                .put(first)
                .putInt(second.length)
                .put(second)
                .array();
    }

    private static String place(String table, String row) {
        return "the secret of " + table + " " + row;
    }
}
