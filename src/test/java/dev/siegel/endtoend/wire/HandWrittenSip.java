package dev.siegel.endtoend.wire;

/** SIP as text, put together without any codec. */
public final class HandWrittenSip {
    private HandWrittenSip() {}

    /** A first REGISTER as pidgin-sipe sends it (capture of pidgin-sipe, with other names). */
    public static String register(String address) {
        return register(address, "");
    }

    /** A REGISTER with an {@code Authorization} of the given value. */
    public static String authorized(String address, String authorization) {
        return register(address, "Authorization: " + authorization + "\r\n");
    }

    private static String register(String address, String furtherHeaders) {
        return """
        REGISTER sip:example.com SIP/2.0
        Via: SIP/2.0/tcp 127.0.0.1:40123;branch=z9hG4bK0A1B2C3D4E5F60718293
        From: <sip:%1$s>;tag=1234567890;epid=2385f4c267
        To: <sip:%1$s>
        Max-Forwards: 70
        CSeq: 1 REGISTER
        User-Agent: Purple/2.14.12 Sipe/1.25.0 (linux-x86_64)
        Call-ID: 1A2Bg3C4Da5E6Fi7081m9A0BtB1C2bD3E4xF506x
        Contact: <sip:127.0.0.1:40123;transport=tcp;ms-opaque=d3470f2e1d>;methods="INVITE, MESSAGE";proxy=replace;+sip.instance="<urn:uuid:c2ac9957-2d32-5c48-87c9-e8f8bcb0cd28>"
        Supported: gruu-10, adhoclist, msrtc-event-categories, com.microsoft.msrtc.presence
        Event: registration
        Allow-Events: presence
        ms-keep-alive: UAC;hop-hop=yes
        Content-Length: 0
        """
                        .formatted(address)
                        .replace("\n", "\r\n")
                + furtherHeaders
                + "\r\n";
    }
}
