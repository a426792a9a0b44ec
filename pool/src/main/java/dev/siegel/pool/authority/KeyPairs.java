package dev.siegel.pool.authority;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;

/** Makes RSA key pairs. */
final class KeyPairs {
    private KeyPairs() {}

    static KeyPair rsa(int bits, SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("no RSA on this JDK", impossible);
        }
    }
}
