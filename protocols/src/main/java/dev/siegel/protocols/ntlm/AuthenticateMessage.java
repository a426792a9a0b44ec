package dev.siegel.protocols.ntlm;

/** The third message (MS-NLMP 2.2.1.3): who the client is, and its responses. */
@SuppressWarnings("ArrayRecordComponent") // package-private, never compared
record AuthenticateMessage(
        int flags,
        String domain,
        String user,
        String workstation,
        byte[] lmResponse,
        byte[] ntResponse,
        byte[] sessionKey) {
    static final int TYPE = 3;

    /** After the flags and the version; only there when the payload begins behind it. */
    static final int INTEGRITY_CODE = 72;

    static final int INTEGRITY_CODE_LENGTH = 16;

    private static final int FIXED_LENGTH = 72;
    private static final int SHORTEST = 64;
    private static final int LM_RESPONSE = 12;
    private static final int NT_RESPONSE = 20;
    private static final int DOMAIN = 28;
    private static final int USER = 36;
    private static final int WORKSTATION = 44;
    private static final int SESSION_KEY = 52;
    private static final int FLAGS = 60;

    static AuthenticateMessage read(byte[] message) throws MalformedNtlmException {
        var reader = MessageReader.open(message, TYPE, SHORTEST);
        int flags = reader.number(FLAGS);
        return new AuthenticateMessage(
                flags,
                reader.text(DOMAIN, flags),
                reader.text(USER, flags),
                reader.text(WORKSTATION, flags),
                reader.payload(LM_RESPONSE),
                reader.payload(NT_RESPONSE),
                reader.payload(SESSION_KEY));
    }

    /** Whether the fixed part of the message leaves room for an integrity code. */
    static boolean holdsIntegrityCode(byte[] message) throws MalformedNtlmException {
        var reader = MessageReader.open(message, TYPE, SHORTEST);
        int start =
                reader.payloadStart(
                        LM_RESPONSE, NT_RESPONSE, DOMAIN, USER, WORKSTATION, SESSION_KEY);
        return start >= INTEGRITY_CODE + INTEGRITY_CODE_LENGTH;
    }

    /** Fixed part and payload in the order pidgin-sipe writes them; no integrity code. */
    byte[] write() {
        var charset = MessageReader.charset(flags);
        var domainBytes = domain.getBytes(charset);
        var userBytes = user.getBytes(charset);
        var workstationBytes = workstation.getBytes(charset);
        int lmAt = FIXED_LENGTH + domainBytes.length + userBytes.length + workstationBytes.length;
        int ntAt = lmAt + lmResponse.length;
        return new MessageWriter(TYPE, FIXED_LENGTH)
                .fieldAt(lmResponse.length, lmAt)
                .fieldAt(ntResponse.length, ntAt)
                .field(domainBytes)
                .field(userBytes)
                .field(workstationBytes)
                .fieldAt(sessionKey.length, ntAt + ntResponse.length)
                .number(flags)
                .version(flags)
                .payload(lmResponse)
                .payload(ntResponse)
                .payload(sessionKey)
                .write();
    }

    @Override
    public String toString() {
        return "AuthenticateMessage[domain=" + domain + ", user=" + user + "]";
    }
}
