package dev.siegel.pool.secret;

import javax.crypto.SecretKey;

/**
 * The keys that lie outside the database.
 *
 * @param auditKey authenticates the audit chain (HMAC-SHA256), so that whoever can write the
 *     database cannot forge it
 */
public record PoolKeys(PoolKey poolKey, SecretKey auditKey) {
    @Override
    public String toString() {
        return "PoolKeys[" + poolKey.id() + "]";
    }
}
