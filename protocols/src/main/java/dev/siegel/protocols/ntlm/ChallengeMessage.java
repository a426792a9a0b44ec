package dev.siegel.protocols.ntlm;

import java.nio.charset.StandardCharsets;

/** The second message (MS-NLMP 2.2.1.2): the server's challenge and its description of itself. */
@SuppressWarnings("ArrayRecordComponent") // package-private, never compared
record ChallengeMessage(
        int flags, byte[] serverChallenge, String targetName, byte[] targetInformation) {
    static final int TYPE = 2;
    static final int CHALLENGE_LENGTH = 8;

    private static final int FIXED_LENGTH = 56;
    private static final int SHORTEST = 48;
    private static final int TARGET_NAME = 12;
    private static final int FLAGS = 20;
    private static final int CHALLENGE = 24;
    private static final int TARGET_INFORMATION = 40;

    static ChallengeMessage read(byte[] message) throws MalformedNtlmException {
        var reader = MessageReader.open(message, TYPE, SHORTEST);
        int flags = reader.number(FLAGS);
        return new ChallengeMessage(
                flags,
                reader.bytes(CHALLENGE, CHALLENGE_LENGTH),
                reader.text(TARGET_NAME, flags),
                reader.payload(TARGET_INFORMATION));
    }

    byte[] write() {
        var name =
                NtlmFlags.has(flags, NtlmFlags.REQUEST_TARGET)
                        ? targetName.getBytes(MessageReader.charset(flags))
                        : "".getBytes(StandardCharsets.US_ASCII);
        return new MessageWriter(TYPE, FIXED_LENGTH)
                .field(name)
                .number(flags)
                .bytes(serverChallenge)
                .bytes(new byte[Long.BYTES])
                .field(targetInformation)
                .version(flags)
                .write();
    }
}
