package dev.siegel.protocols.ntlm;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Signs texts of one direction as SIP does it: connectionless, so the cipher starts anew for each
 * message and the sequence number is always 100 (MS-NLMP 3.4.4.2, MS-SIPAE).
 */
public final class NtlmSigner {
    private static final int SEQUENCE = 100;
    private static final int VERSION = 1;
    private static final int CHECKSUM_LENGTH = 8;
    private static final int LENGTH = 16;

    private final byte[] signKey;
    private final byte[] sealKey;

    NtlmSigner(byte[] sessionKey, String direction) {
        signKey = magic(sessionKey, direction + " signing");
        sealKey = magic(sessionKey, direction + " sealing");
    }

    private static byte[] magic(byte[] sessionKey, String use) {
        var text = "session key to " + use + " key magic constant\0";
        return NtlmDigests.md5(sessionKey, text.getBytes(US_ASCII));
    }

    byte[] signKey() {
        return signKey.clone();
    }

    byte[] sealKey() {
        return sealKey.clone();
    }

    /** The signature in lower-case hexadecimal digits. */
    public String sign(byte[] text) {
        return HexFormat.of().formatHex(signature(text));
    }

    /** Whether the hexadecimal digits, in either case, are the signature of the text. */
    public boolean verify(byte[] text, String signature) {
        return signature.length() == 2 * LENGTH
                && signature.chars().allMatch(HexFormat::isHexDigit)
                && MessageDigest.isEqual(signature(text), HexFormat.of().parseHex(signature));
    }

    private byte[] signature(byte[] text) {
        var sequence = littleEndian(SEQUENCE);
        var checksum = Arrays.copyOf(NtlmDigests.hmacMd5(signKey, sequence, text), CHECKSUM_LENGTH);
        return ByteBuffer.allocate(LENGTH)
                .put(littleEndian(VERSION))
                .put(NtlmDigests.rc4(NtlmDigests.md5(sealKey, sequence), checksum))
                .put(sequence)
                .array();
    }

    private static byte[] littleEndian(int number) {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }

    @Override
    public String toString() {
        return "NtlmSigner[secret]";
    }
}
