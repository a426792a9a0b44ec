package dev.siegel.protocols.ntlm;

/** Who a client says it is, as in {@code EXAMPLE\alice} or {@code alice@example.com}. */
public record NtlmLogin(String domain, String user, NtHash hash) {
    public NtlmLogin {
        if (user.isEmpty()) {
            throw new IllegalArgumentException("a login without user");
        }
    }

    /**
     * Split at the first slash or backslash; a name without one goes whole, with an empty domain.
     */
    public static NtlmLogin of(String name, String password) {
        var hash = NtHash.ofPassword(password);
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == '\\' || name.charAt(i) == '/') {
                return new NtlmLogin(name.substring(0, i), name.substring(i + 1), hash);
            }
        }
        return new NtlmLogin("", name, hash);
    }
}
