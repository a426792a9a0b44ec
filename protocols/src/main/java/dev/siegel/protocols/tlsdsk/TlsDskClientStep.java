package dev.siegel.protocols.tlsdsk;

/** What a flight from the server led to. */
@SuppressWarnings("ArrayRecordComponent") // copied in and out, never compared
public sealed interface TlsDskClientStep {
    /** Send the client's second flight. */
    record ClientFlight(byte[] flight) implements TlsDskClientStep {
        public ClientFlight {
            flight = flight.clone();
        }

        @Override
        public byte[] flight() {
            return flight.clone();
        }
    }

    /** Sign everything from now on. */
    record Established(AssociationKeys keys) implements TlsDskClientStep {}

    /** The handshake is over. */
    record Failed(String reason) implements TlsDskClientStep {}
}
