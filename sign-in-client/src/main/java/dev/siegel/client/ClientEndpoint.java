package dev.siegel.client;

import dev.siegel.protocols.sip.Epid;
import java.util.Locale;
import java.util.UUID;

/**
 * Who signs in from where. Epid and instance are sent as they are here, so that a test can send
 * what no real client would.
 */
public record ClientEndpoint(String sipAddress, String epid, String instance) {
    private static final String SCHEME = "sip:";

    public ClientEndpoint {
        if (!sipAddress.startsWith(SCHEME) || sipAddress.indexOf('@') < 0) {
            throw new IllegalArgumentException("not a SIP address: " + sipAddress);
        }
    }

    /** The instance follows from the epid, as the registrar wants it. */
    static ClientEndpoint of(String sipAddress, String epid) {
        return new ClientEndpoint(sipAddress, epid, new Epid(epid).instance().toString());
    }

    /** The address without its scheme, as in certificates. */
    public String userAtDomain() {
        return sipAddress.substring(SCHEME.length());
    }

    public String domain() {
        return sipAddress.substring(sipAddress.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /** The device id that goes with a certificate request. */
    public UUID deviceId() {
        return UUID.fromString(instance);
    }
}
