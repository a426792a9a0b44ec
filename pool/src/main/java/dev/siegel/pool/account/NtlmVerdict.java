package dev.siegel.pool.account;

import dev.siegel.pool.secret.SecretBytes;

/** What a directory says of an NTLM response. */
public sealed interface NtlmVerdict {
    /**
     * The password was right.
     *
     * @param sessionBaseKey 16 bytes from which session keys and the message integrity code follow
     */
    record Accepted(Account account, SecretBytes sessionBaseKey) implements NtlmVerdict {}

    /**
     * Unknown user, wrong password or disabled account: the caller says the same of all three, the
     * log may say which.
     */
    record Refused(String causeForTheLog) implements NtlmVerdict {}
}
