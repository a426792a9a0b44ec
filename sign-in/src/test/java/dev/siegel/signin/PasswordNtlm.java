package dev.siegel.signin;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.NtlmAuthentication;
import dev.siegel.pool.account.NtlmVerdict;
import dev.siegel.pool.secret.SecretBytes;
import dev.siegel.protocols.ntlm.NtHash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A directory of accounts in a map that checks NTLM version 2 responses (MS-NLMP 3.3.2) and counts
 * how often it was asked.
 */
final class PasswordNtlm implements NtlmAuthentication {
    final AtomicInteger asked = new AtomicInteger();
    private final Map<String, Known> accounts = new ConcurrentHashMap<>();
    private volatile @Nullable RuntimeException outage;

    private record Known(Account account, NtHash hash) {}

    void add(Account account, String password) {
        accounts.put(account.logonName().key(), new Known(account, NtHash.ofPassword(password)));
    }

    void breakDown(RuntimeException failure) {
        outage = failure;
    }

    void recover() {
        outage = null;
    }

    @Override
    public NtlmVerdict check(
            String domain, String userName, byte[] serverChallenge, byte[] ntResponse) {
        asked.incrementAndGet();
        var failure = outage;
        if (failure != null) {
            throw failure;
        }
        var known = accounts.get((domain + "\\" + userName).toLowerCase(Locale.ROOT));
        var hash = known == null ? NtHash.ofPassword("of nobody") : known.hash();
        var key =
                hmac(
                        hash.value(),
                        (userName.toUpperCase(Locale.ROOT) + domain)
                                .getBytes(StandardCharsets.UTF_16LE));
        var proof = Arrays.copyOf(ntResponse, 16);
        var blob = Arrays.copyOfRange(ntResponse, 16, ntResponse.length);
        var right = MessageDigest.isEqual(proof, hmac(key, serverChallenge, blob));
        return known != null && right
                ? new NtlmVerdict.Accepted(known.account(), new SecretBytes(hmac(key, proof)))
                : new NtlmVerdict.Refused(known == null ? "unknown account" : "wrong password");
    }

    private static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            var mac = Mac.getInstance("HmacMD5");
            mac.init(new SecretKeySpec(key, "HmacMD5"));
            for (var part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
