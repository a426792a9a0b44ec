package dev.siegel.protocols.tlsdsk;

import java.util.Arrays;
import java.util.Optional;

/** The two suites this handshake is held in; both use RSA key transport, CBC and HMAC-SHA1. */
enum CipherSuite {
    RSA_AES_128_CBC_SHA(0x002F, 16),
    RSA_AES_256_CBC_SHA(0x0035, 32);

    private final int number;
    private final int keyLength;

    CipherSuite(int number, int keyLength) {
        this.number = number;
        this.keyLength = keyLength;
    }

    int number() {
        return number;
    }

    int keyLength() {
        return keyLength;
    }

    static Optional<CipherSuite> of(int number) {
        return Arrays.stream(values()).filter(suite -> suite.number == number).findFirst();
    }
}
