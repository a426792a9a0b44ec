package dev.siegel.protocols.tlsdsk;

/** Numbers of RFC 2246 and our limits on what a peer may send. */
final class TlsConstants {
    // RFC 2246, 6.2.1
    static final int CHANGE_CIPHER_SPEC = 20;
    static final int ALERT = 21;
    static final int HANDSHAKE = 22;
    static final int VERSION_1_0 = 0x0301;
    static final int RECORD_HEADER = 5;
    static final int LONGEST_PLAINTEXT = 1 << 14;

    // RFC 2246, 7.4
    static final int CLIENT_HELLO = 1;
    static final int SERVER_HELLO = 2;
    static final int CERTIFICATE = 11;
    static final int CERTIFICATE_REQUEST = 13;
    static final int SERVER_HELLO_DONE = 14;
    static final int CERTIFICATE_VERIFY = 15;
    static final int CLIENT_KEY_EXCHANGE = 16;
    static final int FINISHED = 20;
    static final int HANDSHAKE_HEADER = 4;
    static final int RANDOM_LENGTH = 32;
    static final int PREMASTER_LENGTH = 48;
    static final int MASTER_LENGTH = 48;
    static final int VERIFY_DATA_LENGTH = 12;
    static final int MAC_LENGTH = 20;
    static final int BLOCK_LENGTH = 16;

    /** A client flight is three records; more than this many is not a handshake of ours. */
    static final int MOST_RECORDS = 8;

    /** Holds a certificate with a 16384-bit key, its key exchange and its proof. */
    static final int LONGEST_FLIGHT = 16 * 1024;

    private TlsConstants() {}
}
