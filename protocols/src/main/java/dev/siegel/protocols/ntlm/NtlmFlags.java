package dev.siegel.protocols.ntlm;

/** Negotiate flags (MS-NLMP 2.2.2.5) and the sets of them that occur. */
final class NtlmFlags {
    static final int UNICODE = 0x00000001;
    static final int OEM = 0x00000002;
    static final int REQUEST_TARGET = 0x00000004;
    static final int SIGN = 0x00000010;
    static final int DATAGRAM = 0x00000040;
    static final int NTLM = 0x00000200;
    static final int ALWAYS_SIGN = 0x00008000;
    static final int TARGET_TYPE_DOMAIN = 0x00010000;
    static final int EXTENDED_SESSION_SECURITY = 0x00080000;
    static final int IDENTIFY = 0x00100000;
    static final int TARGET_INFO = 0x00800000;
    static final int VERSION = 0x02000000;
    static final int KEY_128 = 0x20000000;
    static final int KEY_EXCHANGE = 0x40000000;
    static final int KEY_56 = 0x80000000;

    /** What every challenge has; pidgin-sipe stops without any of these. */
    private static final int NEEDED = NTLM | ALWAYS_SIGN | EXTENDED_SESSION_SECURITY | TARGET_INFO;

    /**
     * Taken into the challenge when the client offers them; signing and key exchange have no use in
     * HTTP.
     */
    private static final int TAKEN_IF_OFFERED = REQUEST_TARGET | VERSION | KEY_128 | KEY_56;

    /** The challenge in SIP, where no negotiation goes before it. */
    static final int SIP_CHALLENGE =
            NEEDED
                    | UNICODE
                    | REQUEST_TARGET
                    | SIGN
                    | DATAGRAM
                    | IDENTIFY
                    | VERSION
                    | KEY_128
                    | KEY_EXCHANGE;

    /** Of pidgin-sipe's NEGOTIATE in HTTP. */
    static final int CLIENT_NEGOTIATE = 0xA2888205;

    /** Of pidgin-sipe's AUTHENTICATE in HTTP. */
    static final int CLIENT_AUTHENTICATE = 0x22888205;

    private NtlmFlags() {}

    static boolean has(int flags, int wanted) {
        return (flags & wanted) == wanted;
    }

    static int httpChallenge(int offered) {
        int encoding = has(offered, UNICODE) ? UNICODE : OEM;
        int target = has(offered, REQUEST_TARGET) ? TARGET_TYPE_DOMAIN : 0;
        return NEEDED | encoding | target | (offered & TAKEN_IF_OFFERED);
    }
}
