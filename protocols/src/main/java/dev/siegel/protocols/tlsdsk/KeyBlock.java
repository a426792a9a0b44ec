package dev.siegel.protocols.tlsdsk;

import java.nio.ByteBuffer;

/** What protects the two Finished records, one direction each. */
record KeyBlock(Direction client, Direction server) {

    /** MAC key, cipher key and first initialization vector of one direction. */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    record Direction(byte[] macKey, byte[] cipherKey, byte[] initializationVector) {
        @Override
        public String toString() {
            return "Direction[secret]";
        }
    }

    static KeyBlock cut(byte[] block, CipherSuite suite) {
        var rest = ByteBuffer.wrap(block);
        var clientMac = take(rest, TlsConstants.MAC_LENGTH);
        var serverMac = take(rest, TlsConstants.MAC_LENGTH);
        var clientKey = take(rest, suite.keyLength());
        var serverKey = take(rest, suite.keyLength());
        var clientVector = take(rest, TlsConstants.BLOCK_LENGTH);
        var serverVector = take(rest, TlsConstants.BLOCK_LENGTH);
        return new KeyBlock(
                new Direction(clientMac, clientKey, clientVector),
                new Direction(serverMac, serverKey, serverVector));
    }

    private static byte[] take(ByteBuffer from, int length) {
        var taken = new byte[length];
        from.get(taken);
        return taken;
    }
}
