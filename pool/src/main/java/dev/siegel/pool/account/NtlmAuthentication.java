package dev.siegel.pool.account;

/** Checks an NTLM version 2 response against the directory that knows the password. */
public interface NtlmAuthentication {
    /**
     * @param domain as in the AUTHENTICATE message, empty when the user name is a user principal
     *     name
     * @param userName as in the AUTHENTICATE message
     * @param serverChallenge the eight bytes of the CHALLENGE
     * @param ntResponse proof and blob; its length has been checked by the caller to be at least 44
     *     bytes
     */
    NtlmVerdict check(String domain, String userName, byte[] serverChallenge, byte[] ntResponse);
}
