package dev.siegel.protocols.tlsdsk;

import java.util.HexFormat;

/** How the client's end goes about the handshake. */
public enum TlsDskClientBehaviour {
    /**
     * As pidgin-sipe: 58 bytes of ClientHello with five suites and no extensions, a certificate
     * whether asked for or not, no ServerHelloDone alone in its record, no look at the server's
     * Finished.
     */
    SIPE("000A" + "00040005002F00350003" + "0100"),

    /**
     * As a Lync client: a certificate only when asked for, and the server's Finished is checked.
     * What its ClientHello really offers is not known to us; this one has an extension, so that
     * servers show they can read past it.
     */
    LYNC("0008" + "002F00350005000A" + "0100" + "0005" + "FF01000100");

    private final String offer;

    TlsDskClientBehaviour(String offer) {
        this.offer = offer;
    }

    /** Suites, compression and extensions of ClientHello. */
    byte[] offer() {
        return HexFormat.of().parseHex(offer);
    }
}
