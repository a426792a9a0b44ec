package dev.siegel.pool.secret;

import dev.siegel.pool.authority.ListenerNames;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * What the first start needs to make the pool's secrets.
 *
 * @param issuingKeyBits CASigningKeyLength
 * @param names of the pool, for the certificate of the TLS-DSK key
 */
public record FirstSecrets(
        int issuingKeyBits, ListenerNames names, Clock clock, SecureRandom random) {}
