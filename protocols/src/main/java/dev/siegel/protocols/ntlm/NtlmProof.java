package dev.siegel.protocols.ntlm;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client claims in its AUTHENTICATE message, to be checked against the NT hash of whoever it
 * says it is. For a user who does not exist check against any other hash, so that the answer takes
 * as long.
 */
public final class NtlmProof {
    private final AuthenticateMessage message;
    private final NtResponse response;
    private final byte[] serverChallenge;
    private final @Nullable IntegrityCode integrityCode;

    NtlmProof(
            AuthenticateMessage message,
            NtResponse response,
            byte[] serverChallenge,
            @Nullable IntegrityCode integrityCode) {
        this.message = message;
        this.response = response;
        this.serverChallenge = serverChallenge.clone();
        this.integrityCode = integrityCode;
    }

    /**
     * As the client wrote it: a name in its domain, or a whole user principal name with no domain.
     */
    public String user() {
        return message.user();
    }

    /** As the client wrote it; empty when the user is given by principal name. */
    public String domain() {
        return message.domain();
    }

    public String workstation() {
        return message.workstation();
    }

    /** The client's clock, or the server's time of the challenge where the client goes by that. */
    public Instant time() {
        return FileTime.toInstant(response.fileTime());
    }

    /** For a directory that checks the proof itself. */
    public byte[] serverChallenge() {
        return serverChallenge.clone();
    }

    /** Proof and content as sent. */
    public byte[] ntResponse() {
        return message.ntResponse().clone();
    }

    /**
     * The session, if the client knows the password of this hash and nothing was changed on the
     * way.
     */
    public Optional<NtlmSession> check(NtHash hash) {
        var key = hash.responseKey(message.user(), message.domain());
        boolean proven = response.isProvenBy(key, serverChallenge);
        var session = session(response.sessionBaseKey(key));
        return proven ? session : Optional.empty();
    }

    /** The session where a directory has accepted the proof, if nothing was changed on the way. */
    public Optional<NtlmSession> session(byte[] sessionBaseKey) {
        var sessionKey =
                NtlmFlags.has(message.flags(), NtlmFlags.KEY_EXCHANGE)
                        ? NtlmDigests.rc4(sessionBaseKey, message.sessionKey())
                        : sessionBaseKey.clone();
        boolean intact = integrityCode == null || integrityCode.isRight(sessionKey);
        return intact ? Optional.of(new NtlmSession(sessionKey)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "NtlmProof[domain=" + domain() + ", user=" + user() + "]";
    }

    /** The code over all three messages, its own place set to zero (MS-NLMP 3.1.5.1.2). */
    @SuppressWarnings("ArrayRecordComponent") // package-private, never compared
    record IntegrityCode(byte[] negotiate, byte[] challenge, byte[] authenticate) {
        boolean isRight(byte[] sessionKey) {
            int start = AuthenticateMessage.INTEGRITY_CODE;
            int end = start + AuthenticateMessage.INTEGRITY_CODE_LENGTH;
            var zeroed = authenticate.clone();
            Arrays.fill(zeroed, start, end, (byte) 0);
            var expected = NtlmDigests.hmacMd5(sessionKey, negotiate, challenge, zeroed);
            return MessageDigest.isEqual(expected, Arrays.copyOfRange(authenticate, start, end));
        }
    }
}
