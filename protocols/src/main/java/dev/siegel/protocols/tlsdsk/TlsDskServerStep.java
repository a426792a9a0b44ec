package dev.siegel.protocols.tlsdsk;

/** What a flight from the client led to. */
@SuppressWarnings("ArrayRecordComponent") // copied in and out, never compared
public sealed interface TlsDskServerStep {
    /** Send the server's first flight; the client has to answer with its own. */
    record ServerFlight(byte[] flight) implements TlsDskServerStep {
        public ServerFlight {
            flight = flight.clone();
        }

        @Override
        public byte[] flight() {
            return flight.clone();
        }
    }

    /**
     * The client holds the key of the certificate, given in DER as it was presented. The final
     * flight may go out once the caller has looked at the certificate; the keys sign everything
     * after it.
     */
    record ClientAuthenticated(byte[] certificate, byte[] finalFlight, AssociationKeys keys)
            implements TlsDskServerStep {
        public ClientAuthenticated {
            certificate = certificate.clone();
            finalFlight = finalFlight.clone();
        }

        @Override
        public byte[] certificate() {
            return certificate.clone();
        }

        @Override
        public byte[] finalFlight() {
            return finalFlight.clone();
        }
    }

    /** The handshake is over; answer without gssapi-data. */
    record Refused(RefusalCause cause) implements TlsDskServerStep {}
}
