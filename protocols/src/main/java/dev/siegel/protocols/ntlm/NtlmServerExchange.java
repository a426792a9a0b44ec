package dev.siegel.protocols.ntlm;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * One NTLM exchange, the server's end: challenge first, then the client's proof. Belongs to one
 * connection; use it once.
 */
public final class NtlmServerExchange {
    private static final int SESSION_KEY_LENGTH = 16;

    private final NtlmServerNames names;
    private final SecureRandom random;
    private final InstantSource clock;
    private byte[] negotiate = {};
    private byte @Nullable [] challenge;
    private byte @Nullable [] serverChallenge;

    public NtlmServerExchange(NtlmServerNames names, SecureRandom random, InstantSource clock) {
        this.names = names;
        this.random = random;
        this.clock = clock;
    }

    /** Whether a challenge is out and a proof may come. */
    public boolean challenged() {
        return challenge != null;
    }

    /** Answers a NEGOTIATE message, as over HTTP. */
    public byte[] challenge(byte[] negotiateMessage) throws MalformedNtlmException {
        int offered = NegotiateMessage.read(negotiateMessage).flags();
        negotiate = negotiateMessage.clone();
        return challenge(NtlmFlags.httpChallenge(offered));
    }

    /** A challenge that nothing was said before, as in SIP. */
    public byte[] challengeInSip() {
        return challenge(NtlmFlags.SIP_CHALLENGE);
    }

    private byte[] challenge(int flags) {
        var nonce = new byte[ChallengeMessage.CHALLENGE_LENGTH];
        random.nextBytes(nonce);
        var information = TargetInformation.of(names, FileTime.of(clock.instant()));
        var message = new ChallengeMessage(flags, nonce, names.domain(), information.write());
        serverChallenge = nonce;
        challenge = message.write();
        return challenge.clone();
    }

    /** Takes the AUTHENTICATE message; it is refused unless it is of version 2 and names a user. */
    public NtlmProof authenticate(byte[] authenticateMessage) throws MalformedNtlmException {
        var nonce = serverChallenge;
        var asked = challenge;
        serverChallenge = null;
        if (nonce == null || asked == null) {
            throw new MalformedNtlmException("no challenge is out");
        }
        var message = AuthenticateMessage.read(authenticateMessage);
        if (message.user().isEmpty()) {
            throw new MalformedNtlmException("an anonymous client");
        }
        if (NtlmFlags.has(message.flags(), NtlmFlags.KEY_EXCHANGE)
                && message.sessionKey().length != SESSION_KEY_LENGTH) {
            throw new MalformedNtlmException("no session key");
        }
        var response = NtResponse.read(message.ntResponse());
        return new NtlmProof(message, response, nonce, code(response, asked, authenticateMessage));
    }

    private NtlmProof.@Nullable IntegrityCode code(
            NtResponse response, byte[] asked, byte[] authenticateMessage)
            throws MalformedNtlmException {
        if (!response.targetInformation().announcesIntegrityCode()) {
            return null;
        }
        if (!AuthenticateMessage.holdsIntegrityCode(authenticateMessage)) {
            throw new MalformedNtlmException("the announced integrity code is missing");
        }
        return new NtlmProof.IntegrityCode(negotiate, asked, authenticateMessage.clone());
    }
}
