package dev.siegel.pool.operation;

import java.util.UUID;

/** The key of an operation. */
public record OperationId(UUID value) {
    public static OperationId random() {
        return new OperationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
