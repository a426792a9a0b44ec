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
 * @param version counts the changes administrators made
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
        UserOptions options,
        long version,
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
                UserOptions.DEFAULTS,
                1,
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
                options,
                version,
                enabledTime,
                later);
    }

    /** The same user, able to sign in or not. */
    public User withEnabled(boolean now) {
        return with(new UserProperties(now, sipAddress, lineUri, options), registrarPool, version);
    }

    /** The same user under another SIP address. */
    public User withSipAddress(SipAddress address) {
        return with(new UserProperties(enabled, address, lineUri, options), registrarPool, version);
    }

    /** The same user with what an administrator made of its properties; one version later. */
    public User withProperties(UserProperties properties) {
        return with(properties, registrarPool, version + 1);
    }

    /** The same user homed on another pool, or on none; one version later. */
    public User withRegistrarPool(@Nullable String pool) {
        return with(UserProperties.of(this), pool, version + 1);
    }

    private User with(UserProperties properties, @Nullable String pool, long newVersion) {
        return new User(
                id,
                accountId,
                properties.sipAddress(),
                userPrincipalName,
                logonName,
                displayName,
                distinguishedName,
                properties.enabled(),
                pool,
                properties.lineUri(),
                properties.options(),
                newVersion,
                enabledTime,
                proofNotBefore);
    }

    /** The same user with the names its account has now. */
    public User withNamesOf(Account account) {
        return new User(
                id,
                accountId,
                sipAddress,
                account.userPrincipalName(),
                account.logonName(),
                account.displayName(),
                account.distinguishedName(),
                enabled,
                registrarPool,
                lineUri,
                options,
                version,
                enabledTime,
                proofNotBefore);
    }
}
