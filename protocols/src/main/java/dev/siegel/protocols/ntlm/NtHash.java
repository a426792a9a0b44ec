package dev.siegel.protocols.ntlm;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.digests.MD4Digest;

/**
 * MD4 of a password: all a server has to keep to check NTLM, and as secret as the password itself.
 */
public final class NtHash {
    public static final int LENGTH = 16;

    private final byte[] value;

    private NtHash(byte[] value) {
        this.value = value.clone();
    }

    public static NtHash of(byte[] value) {
        if (value.length != LENGTH) {
            throw new IllegalArgumentException("an NT hash has " + LENGTH + " bytes");
        }
        return new NtHash(value);
    }

    public static NtHash ofPassword(String password) {
        var digest = new MD4Digest();
        var bytes = password.getBytes(UTF_16LE);
        digest.update(bytes, 0, bytes.length);
        var value = new byte[LENGTH];
        digest.doFinal(value, 0);
        return new NtHash(value);
    }

    /** For sealing and storing. */
    public byte[] value() {
        return value.clone();
    }

    /**
     * Checks a response of version 2 for a directory, which knows challenge and response alone.
     *
     * @return the session base key; empty when the password is another one, or it is no such
     *     response
     */
    public Optional<byte[]> sessionBaseKey(
            String user, String domain, byte[] serverChallenge, byte[] ntResponse) {
        var key = responseKey(user, domain);
        try {
            var response = NtResponse.read(ntResponse);
            return response.isProvenBy(key, serverChallenge)
                    ? Optional.of(response.sessionBaseKey(key))
                    : Optional.empty();
        } catch (MalformedNtlmException e) {
            return Optional.empty();
        }
    }

    /** NTOWFv2 (MS-NLMP 3.3.2): only the user is put into upper case, each character by itself. */
    byte[] responseKey(String user, String domain) {
        var upper = user.toCharArray();
        for (int i = 0; i < upper.length; i++) {
            upper[i] = Character.toUpperCase(upper[i]);
        }
        return NtlmDigests.hmacMd5(value, (new String(upper) + domain).getBytes(UTF_16LE));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NtHash hash && MessageDigest.isEqual(value, hash.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return "NtHash[secret]";
    }
}
