package dev.siegel.pool.administrator;

import dev.siegel.pool.role.Caller;

/**
 * Who calls, and whether all they may do is to choose a password of their own.
 *
 * @param caller holds nothing while the password must be changed
 */
public record IdentifiedCaller(Caller caller, boolean passwordMustChange) {}
