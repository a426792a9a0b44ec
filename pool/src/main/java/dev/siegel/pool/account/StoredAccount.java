package dev.siegel.pool.account;

import dev.siegel.pool.secret.Sealed;

/** An account of the built-in directory with its password's sealed NT hash. */
public record StoredAccount(Account account, Sealed sealedNtHash) {}
