package dev.siegel.pool.user;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.AccountId;
import dev.siegel.pool.identity.LogonName;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.identity.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account enabled for the pool. It mirrors what it needs of the account, so that signing in
 * needs no directory.
 *
 * @param enabled false after {@code Set-CsUser -Enabled $False}: everything is kept, nothing signs
 *     in
 * @param registrarPool the pool the user is homed on, null when none
 * @param proofNotBefore proofs of identity (web tickets) older than this are refused
 */
public record User(
        UserId id,
        AccountId accountId,
        SipAddress sipAddress,
        String userPrincipalName,
        LogonName logonName,
        String displayName,
        String distinguishedName,
        boolean enabled,
        @Nullable String registrarPool,
        @Nullable String lineUri,
        Instant enabledTime,
        Instant proofNotBefore) {

    /** The user an account becomes when it is enabled. */
    public static User enabled(
            Account account, SipAddress sipAddress, String registrarPool, Instant now) {
        return new User(
                UserId.random(),
                account.id(),
                sipAddress,
                account.userPrincipalName(),
                account.logonName(),
                account.displayName(),
                account.distinguishedName(),
                true,
                registrarPool,
                null,
                now,
                now);
    }

    /** The same user believing no proof from before {@code instant}; never moves backwards. */
    public User withProofNotBefore(Instant instant) {
        Instant later = instant.isAfter(proofNotBefore) ? instant : proofNotBefore;
        return new User(
                id,
                accountId,
                sipAddress,
                userPrincipalName,
                logonName,
                displayName,
                distinguishedName,
                enabled,
                registrarPool,
                lineUri,
                enabledTime,
                later);
    }

    /** The same user, able to sign in or not. */
    public User withEnabled(boolean now) {
        return new User(
                id,
                accountId,
                sipAddress,
                userPrincipalName,
                logonName,
                displayName,
                distinguishedName,
                now,
                registrarPool,
                lineUri,
                enabledTime,
                proofNotBefore);
    }
}
