package dev.siegel.pool.secret;

import dev.siegel.pool.authority.CertifiedKey;
import javax.crypto.SecretKey;

/**
 * The keys of web tickets.
 *
 * @param signing signs tickets; its certificate is public
 * @param signingId tells tickets signed with an earlier key
 * @param wrapping the AES key that wraps a ticket's proof key for the pool itself
 */
public record TicketKeys(
        CertifiedKey signing, String signingId, SecretKey wrapping, KeyId wrappingId) {
    @Override
    public String toString() {
        return "TicketKeys[" + signingId + ", " + wrappingId + "]";
    }
}
