package dev.siegel.pool.account;

import dev.siegel.pool.secret.Sealed;

/**
 * Turns a new password into what the built-in directory keeps of it. No database work happens
 * inside.
 */
public interface PasswordSealing {
    Sealed seal(AccountId account, Password password);
}
