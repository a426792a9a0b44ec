package dev.siegel.signin.webticket;

import dev.siegel.pool.account.Account;

/** Where Windows authentication on a connection has come to with a request. */
sealed interface NtlmStep {
    /** The request carries nothing yet. */
    record Begin() implements NtlmStep {}

    /** {@code message} is the CHALLENGE in base64. */
    record Challenge(String message) implements NtlmStep {}

    record Proved(Account account) implements NtlmStep {}

    /** {@code who} is the name as sent; name and cause are for the log. */
    record Refused(String who, String cause) implements NtlmStep {}

    record TooMany(String cause) implements NtlmStep {}
}
