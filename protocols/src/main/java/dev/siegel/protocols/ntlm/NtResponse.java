package dev.siegel.protocols.ntlm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.Arrays;

/** The NTLM version 2 response (MS-NLMP 2.2.2.8): a proof, and the content it covers. */
final class NtResponse {
    private static final int PROOF_LENGTH = 16;

    /** Versions, reserved bytes, time, client challenge, reserved bytes. */
    private static final int HEAD_LENGTH = 28;

    private static final int CONTENT_TIME = 8;

    /** Response version and highest version, both 1, then six zero bytes. */
    private static final long VERSION = 0x0101;

    private final byte[] proof;
    private final byte[] content;

    private NtResponse(byte[] proof, byte[] content) {
        this.proof = proof;
        this.content = content;
    }

    /** 24 bytes would be a response of version 1. */
    static NtResponse read(byte[] response) throws MalformedNtlmException {
        if (response.length < PROOF_LENGTH + HEAD_LENGTH) {
            throw new MalformedNtlmException("not a response of NTLM version 2");
        }
        var content = Arrays.copyOfRange(response, PROOF_LENGTH, response.length);
        if (content[0] != 1 || content[1] != 1) {
            throw new MalformedNtlmException("not a response of NTLM version 2");
        }
        return new NtResponse(Arrays.copyOf(response, PROOF_LENGTH), content);
    }

    static NtResponse make(
            byte[] responseKey,
            byte[] serverChallenge,
            byte[] clientChallenge,
            long fileTime,
            byte[] targetInformation) {
        var content =
                ByteBuffer.allocate(HEAD_LENGTH + targetInformation.length + Integer.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(VERSION)
                        .putLong(fileTime)
                        .put(clientChallenge)
                        .putInt(0)
                        .put(targetInformation)
                        .array();
        return new NtResponse(NtlmDigests.hmacMd5(responseKey, serverChallenge, content), content);
    }

    boolean isProvenBy(byte[] responseKey, byte[] serverChallenge) {
        return MessageDigest.isEqual(
                proof, NtlmDigests.hmacMd5(responseKey, serverChallenge, content));
    }

    byte[] sessionBaseKey(byte[] responseKey) {
        return NtlmDigests.hmacMd5(responseKey, proof);
    }

    TargetInformation targetInformation() throws MalformedNtlmException {
        return TargetInformation.read(Arrays.copyOfRange(content, HEAD_LENGTH, content.length));
    }

    long fileTime() {
        return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).getLong(CONTENT_TIME);
    }

    byte[] write() {
        return ByteBuffer.allocate(PROOF_LENGTH + content.length).put(proof).put(content).array();
    }
}
