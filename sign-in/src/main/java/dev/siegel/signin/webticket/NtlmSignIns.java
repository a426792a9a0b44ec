package dev.siegel.signin.webticket;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.NtlmAuthentication;
import dev.siegel.pool.account.NtlmVerdict;
import dev.siegel.pool.secret.SecretBytes;
import dev.siegel.protocols.ntlm.MalformedNtlmException;
import dev.siegel.protocols.ntlm.NtlmProof;
import dev.siegel.protocols.ntlm.NtlmServerExchange;
import dev.siegel.protocols.ntlm.NtlmServerNames;
import dev.siegel.signin.http.WebConnection;
import dev.siegel.signin.http.WebRequest;
import dev.siegel.signin.limit.SignInLimits;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * NTLM over HTTP: two messages on one connection, and an identity that is good for the one request
 * that brought it.
 */
public final class NtlmSignIns {
    private static final String SCHEME = "NTLM ";

    /** Type 3 with target information of a large forest stays far below. */
    private static final int LONGEST_TOKEN = 8 * 1024;

    /** MS-NLMP section 2.2.1: the type is the byte after the signature. */
    private static final int TYPE_OFFSET = 8;

    private static final int NEGOTIATE = 1;

    private final NtlmServerNames names;
    private final NtlmAuthentication authentication;
    private final SignInLimits limits;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public NtlmSignIns(
            NtlmServerNames names,
            NtlmAuthentication authentication,
            SignInLimits limits,
            InstantSource clock) {
        this.names = names;
        this.authentication = authentication;
        this.limits = limits;
        this.clock = clock;
    }

    /** The challenge that is out on a connection. */
    private static final class Pending {
        private @Nullable NtlmServerExchange exchange;
    }

    NtlmStep next(WebRequest request, WebConnection connection) {
        var header = request.header("Authorization");
        if (header.isEmpty() || !header.get().regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return new NtlmStep.Begin();
        }
        var pending = connection.state(Pending.class, Pending::new);
        var exchange = pending.exchange;
        pending.exchange = null;
        try {
            var message = message(header.get().substring(SCHEME.length()).strip());
            if (message.length > TYPE_OFFSET && message[TYPE_OFFSET] == NEGOTIATE) {
                return challenge(pending, message);
            }
            return exchange == null
                    ? refused("no challenge is out")
                    : authenticate(exchange, message, connection);
        } catch (MalformedNtlmException | IllegalArgumentException e) {
            return refused("malformed NTLM message: " + e.getMessage());
        }
    }

    private NtlmStep challenge(Pending pending, byte[] negotiate) throws MalformedNtlmException {
        var exchange = new NtlmServerExchange(names, random, clock);
        var message = exchange.challenge(negotiate);
        pending.exchange = exchange;
        return new NtlmStep.Challenge(Base64.getEncoder().encodeToString(message));
    }

    private NtlmStep authenticate(
            NtlmServerExchange exchange, byte[] message, WebConnection connection)
            throws MalformedNtlmException {
        if (!limits.address().take(connection.remote().getHostAddress())) {
            return new NtlmStep.TooMany("too many attempts of this address");
        }
        var proof = exchange.authenticate(message);
        var who = proof.domain() + "\\" + proof.user();
        var key = who.toLowerCase(Locale.ROOT);
        // Counted by the name as sent, whether it exists or not, and looked at before the password
        // is.
        if (!limits.account().hasOneLeft(key)) {
            return new NtlmStep.TooMany("too many wrong passwords of one account");
        }
        var step = check(proof, who);
        if (step instanceof NtlmStep.Refused) {
            limits.account().take(key);
        }
        return step;
    }

    private NtlmStep check(NtlmProof proof, String who) {
        var verdict =
                authentication.check(
                        proof.domain(), proof.user(), proof.serverChallenge(), proof.ntResponse());
        return switch (verdict) {
            case NtlmVerdict.Accepted(Account account, SecretBytes key) ->
                    proof.session(key.bytes()).isPresent()
                            ? new NtlmStep.Proved(account)
                            : new NtlmStep.Refused(who, "integrity code does not match");
            case NtlmVerdict.Refused(String cause) -> new NtlmStep.Refused(who, cause);
        };
    }

    private static byte[] message(String token) {
        if (token.length() > LONGEST_TOKEN) {
            throw new IllegalArgumentException("a token of " + token.length() + " characters");
        }
        return Base64.getDecoder().decode(token);
    }

    private static NtlmStep refused(String cause) {
        return new NtlmStep.Refused("-", cause);
    }
}
