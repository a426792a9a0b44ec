package dev.siegel.pool.audit;

import java.util.UUID;

/**
 * A link of the audit's chain.
 *
 * @param position counts from 1 without gaps
 * @param hash SHA-256 over the row's canonical bytes, position and previous hash, as lower-case hex
 * @param previousHash the hash of the link before, all zeros for the first
 * @param mac HMAC-SHA256 of the hash with a key outside the database, as lower-case hex
 */
public record AuditSeal(
        long position, UUID eventId, String hash, String previousHash, String mac) {}
