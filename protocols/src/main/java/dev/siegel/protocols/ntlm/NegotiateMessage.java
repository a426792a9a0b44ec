package dev.siegel.protocols.ntlm;

/**
 * The first message (MS-NLMP 2.2.1.1): what the client offers. Domain and workstation in it are not
 * looked at.
 */
record NegotiateMessage(int flags) {
    static final int TYPE = 1;

    /** Signature, type, flags: old clients stop here. */
    private static final int SHORTEST = 16;

    private static final int FIXED_LENGTH = 40;
    private static final int FLAGS = 12;

    static NegotiateMessage read(byte[] message) throws MalformedNtlmException {
        var reader = MessageReader.open(message, TYPE, SHORTEST);
        int flags = reader.number(FLAGS);
        if (!NtlmFlags.has(flags, NtlmFlags.UNICODE) && !NtlmFlags.has(flags, NtlmFlags.OEM)) {
            throw new MalformedNtlmException("neither Unicode nor OEM texts are offered");
        }
        return new NegotiateMessage(flags);
    }

    byte[] write() {
        return new MessageWriter(TYPE, FIXED_LENGTH)
                .number(flags)
                .field(new byte[0])
                .field(new byte[0])
                .version(flags)
                .write();
    }
}
