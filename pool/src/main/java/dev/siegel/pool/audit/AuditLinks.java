package dev.siegel.pool.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** Makes and checks links of the chain with the key that lies outside the database. */
final class AuditLinks {
    /** What stands before the first link. */
    static final String NO_HASH = "0".repeat(64);

    private static final HexFormat HEX = HexFormat.of();

    private final SecretKey key;

    AuditLinks(SecretKey key) {
        this.key = key;
    }

    AuditSeal link(Optional<AuditSeal> head, AuditEvent event) {
        long position = head.map(AuditSeal::position).orElse(0L) + 1;
        String previous = head.map(AuditSeal::hash).orElse(NO_HASH);
        String hash = hash(position, previous, event);
        return new AuditSeal(position, event.id(), hash, previous, mac(hash));
    }

    /** Whether the row is the one that was sealed there. */
    boolean holds(AuditSeal seal, AuditEvent event) {
        return same(seal.hash(), hash(seal.position(), seal.previousHash(), event));
    }

    /** Whether a holder of the key made it. */
    boolean isGenuine(AuditSeal seal) {
        return same(seal.mac(), mac(seal.hash()));
    }

    /** Whether a holder of the key kept it. */
    boolean isGenuine(AuditHead head) {
        return same(head.mac(), mac(head.hash()));
    }

    private static String hash(long position, String previous, AuditEvent event) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((position + " " + previous + " ").getBytes(StandardCharsets.US_ASCII));
            digest.update(CanonicalRow.of(event));
            return HEX.formatHex(digest.digest());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("no SHA-256 on this JDK", impossible);
        }
    }

    private String mac(String hash) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HEX.formatHex(mac.doFinal(hash.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("no HMAC-SHA256 on this JDK", impossible);
        }
    }

    private static boolean same(@Nullable String one, String other) {
        return one != null
                && MessageDigest.isEqual(
                        one.getBytes(StandardCharsets.UTF_8),
                        other.getBytes(StandardCharsets.UTF_8));
    }
}
