package dev.siegel.pool.secret;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id, version 1.3 (RFC 9106). */
final class Argon2id {
    private Argon2id() {}

    /**
     * @param lanes the degree of parallelism, which is part of the result; it runs on one thread
     */
    static byte[] digest(
            byte[] secret, byte[] salt, int kibibytes, int passes, int lanes, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withSalt(salt)
                        .withMemoryAsKB(kibibytes)
                        .withIterations(passes)
                        .withParallelism(lanes)
                        .build());
        byte[] digest = new byte[length];
        generator.generateBytes(secret, digest);
        return digest;
    }
}
