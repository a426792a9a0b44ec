package dev.siegel.pool.operation;

import java.time.Instant;
import java.util.UUID;

/**
 * Who works on an operation.
 *
 * @param worker made anew by each process
 * @param leaseUntil when others may take over, unless it is extended
 */
public record OperationClaim(UUID worker, String frontEnd, Instant leaseUntil) {}
