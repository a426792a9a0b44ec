package dev.siegel.protocols.tlsdsk;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The worked example of TLS-DSK with suite 0x002F: computed by script, cross-checked against
 * OpenSSL's TLS 1.0 PRF.
 */
final class Vectors {
    static final byte[] CLIENT_RANDOM = counting(0x00, 32);
    static final byte[] SERVER_RANDOM = counting(0x20, 32);
    static final byte[] PREMASTER = premaster();

    private Vectors() {}

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    static MasterSecret master() {
        return MasterSecret.fromPremaster(PREMASTER, CLIENT_RANDOM, SERVER_RANDOM);
    }

    static byte[] counting(int first, int length) {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (first + i);
        }
        return bytes;
    }

    private static byte[] premaster() {
        var bytes = counting(0x00, 48);
        bytes[0] = 3;
        bytes[1] = 1;
        return bytes;
    }

    /** Gives the bytes 0, 1, 2, … and starts again with each request. */
    static final class CountingRandom extends SecureRandom {
        private static final long serialVersionUID = 1;

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(counting(0, bytes.length), 0, bytes, 0, bytes.length);
        }
    }
}
