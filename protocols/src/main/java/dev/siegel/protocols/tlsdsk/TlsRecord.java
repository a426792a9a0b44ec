package dev.siegel.protocols.tlsdsk;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** One record of the record layer: type and fragment; the version is always written as 1.0. */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
record TlsRecord(int type, byte[] fragment) {
    /** Room for MAC and padding of a protected record (RFC 2246, 6.2.3). */
    private static final int PROTECTION = 2048;

    /** A flight is one or more whole records, back to back, with nothing after them. */
    static List<TlsRecord> readAll(byte[] flight) throws MalformedFlightException {
        if (flight.length == 0 || flight.length > TlsConstants.LONGEST_FLIGHT) {
            throw new MalformedFlightException("a flight of " + flight.length + " bytes");
        }
        var records = new ArrayList<TlsRecord>();
        var rest = ByteBuffer.wrap(flight);
        while (rest.hasRemaining()) {
            if (records.size() == TlsConstants.MOST_RECORDS) {
                throw new MalformedFlightException("too many records");
            }
            records.add(read(rest));
        }
        return List.copyOf(records);
    }

    private static TlsRecord read(ByteBuffer rest) throws MalformedFlightException {
        if (rest.remaining() < TlsConstants.RECORD_HEADER) {
            throw new MalformedFlightException("a record header is cut off");
        }
        int type = Byte.toUnsignedInt(rest.get());
        int version = Short.toUnsignedInt(rest.getShort());
        int length = Short.toUnsignedInt(rest.getShort());
        if (version >> 8 != 3) {
            throw new MalformedFlightException("not a TLS record");
        }
        if (length > TlsConstants.LONGEST_PLAINTEXT + PROTECTION || length > rest.remaining()) {
            throw new MalformedFlightException("a record of " + length + " bytes is cut off");
        }
        var fragment = new byte[length];
        rest.get(fragment);
        return new TlsRecord(type, fragment);
    }

    byte[] write() {
        return ByteBuffer.allocate(TlsConstants.RECORD_HEADER + fragment.length)
                .put((byte) type)
                .putShort((short) TlsConstants.VERSION_1_0)
                .putShort((short) fragment.length)
                .put(fragment)
                .array();
    }

    /**
     * Puts the messages of all records into one, since pidgin-sipe refuses a ServerHelloDone that
     * stands alone in its record. Record borders are no part of the transcript.
     */
    static TlsRecord mergeHandshake(List<TlsRecord> records) throws MalformedFlightException {
        var merged = new ByteArrayOutputStream();
        for (var each : records) {
            if (each.type != TlsConstants.HANDSHAKE) {
                throw new MalformedFlightException("record type " + each.type + " in the flight");
            }
            merged.writeBytes(each.fragment);
        }
        if (merged.size() > TlsConstants.LONGEST_PLAINTEXT) {
            throw new MalformedFlightException("the flight does not fit into one record");
        }
        return new TlsRecord(TlsConstants.HANDSHAKE, merged.toByteArray());
    }

    @Override
    public String toString() {
        return "TlsRecord[type=" + type + ", length=" + fragment.length + "]";
    }
}
