package dev.siegel.protocols.tlsdsk;

/**
 * The hash of a message signature: that of the suite's MAC. Ours is always SHA-1; MD5 belongs to
 * suites we never choose.
 */
public enum SignatureHash {
    SHA1("HmacSHA1", 20),
    MD5("HmacMD5", 16);

    private final String algorithm;
    private final int length;

    SignatureHash(String algorithm, int length) {
        this.algorithm = algorithm;
        this.length = length;
    }

    String algorithm() {
        return algorithm;
    }

    int length() {
        return length;
    }
}
