package dev.siegel.pool.account;

import java.util.UUID;

/** The key of an account in its directory. */
public record AccountId(UUID value) {
    public static AccountId random() {
        return new AccountId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
