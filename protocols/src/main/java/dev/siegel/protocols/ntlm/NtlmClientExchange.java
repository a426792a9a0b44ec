package dev.siegel.protocols.ntlm;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;

/** One NTLM exchange over HTTP, the client's end, with the flags and fields of pidgin-sipe. */
public final class NtlmClientExchange {
    private final NtlmLogin login;
    private final String workstation;
    private final SecureRandom random;
    private final InstantSource clock;

    public NtlmClientExchange(
            NtlmLogin login, String workstation, SecureRandom random, InstantSource clock) {
        this.login = login;
        this.workstation = workstation.toUpperCase(Locale.ROOT);
        this.random = random;
        this.clock = clock;
    }

    public byte[] negotiate() {
        return new NegotiateMessage(NtlmFlags.CLIENT_NEGOTIATE).write();
    }

    /** The proof; its time is the server's, when the challenge tells it. */
    public byte[] authenticate(byte[] challengeMessage) throws MalformedNtlmException {
        var challenge = ChallengeMessage.read(challengeMessage);
        var information = challenge.targetInformation();
        long time =
                TargetInformation.read(information)
                        .timestamp()
                        .orElseGet(() -> FileTime.of(clock.instant()));
        var clientChallenge = new byte[ChallengeMessage.CHALLENGE_LENGTH];
        random.nextBytes(clientChallenge);
        var key = login.hash().responseKey(login.user(), login.domain());
        var response =
                NtResponse.make(
                        key, challenge.serverChallenge(), clientChallenge, time, information);
        return new AuthenticateMessage(
                        NtlmFlags.CLIENT_AUTHENTICATE,
                        login.domain(),
                        login.user(),
                        workstation,
                        lmResponse(key, challenge.serverChallenge(), clientChallenge),
                        response.write(),
                        new byte[0])
                .write();
    }

    /** LMv2 (MS-NLMP 3.3.2); servers that know version 2 do not look at it. */
    static byte[] lmResponse(byte[] key, byte[] serverChallenge, byte[] clientChallenge) {
        var proof = NtlmDigests.hmacMd5(key, serverChallenge, clientChallenge);
        var response = Arrays.copyOf(proof, proof.length + clientChallenge.length);
        System.arraycopy(clientChallenge, 0, response, proof.length, clientChallenge.length);
        return response;
    }
}
