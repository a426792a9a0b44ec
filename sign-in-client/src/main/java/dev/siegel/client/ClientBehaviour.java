package dev.siegel.client;

import dev.siegel.client.http.HttpHabits;
import dev.siegel.protocols.sip.HeaderName;
import dev.siegel.protocols.soap.SignatureSuite;
import dev.siegel.protocols.tlsdsk.TlsDskClientBehaviour;

/** Whose manners the client has. */
public enum ClientBehaviour {
    /** pidgin-sipe 1.25: a new key and certificate at each start, mex by GET, Authorization. */
    SIPE(
            "Purple/2.14.12 Sipe/1.25.0 (linux-x86_64)",
            HeaderName.AUTHORIZATION,
            "CertProvisioningServiceWebTicketProof_SHA1",
            TlsDskClientBehaviour.SIPE),

    /** Lync 2013: certificate and key kept for months, mex by POST, Proxy-Authorization. */
    LYNC(
            "UCCAPI/15.0.4517.1504 OC/15.0.4517.1504 (Microsoft Lync)",
            HeaderName.PROXY_AUTHORIZATION,
            "CertProvisioningServiceWebTicketProof",
            TlsDskClientBehaviour.LYNC);

    private final String userAgent;
    private final String authorizationHeader;
    private final String provisioningPort;
    private final TlsDskClientBehaviour handshake;

    ClientBehaviour(
            String userAgent,
            String authorizationHeader,
            String provisioningPort,
            TlsDskClientBehaviour handshake) {
        this.userAgent = userAgent;
        this.authorizationHeader = authorizationHeader;
        this.provisioningPort = provisioningPort;
        this.handshake = handshake;
    }

    String userAgent() {
        return userAgent;
    }

    String authorizationHeader() {
        return authorizationHeader;
    }

    String provisioningPort() {
        return provisioningPort;
    }

    TlsDskClientBehaviour handshake() {
        return handshake;
    }

    HttpHabits httpHabits() {
        return new HttpHabits(userAgent, this == LYNC);
    }

    /** The port without SHA1 in its name is taken to mean SHA-256. */
    SignatureSuite proofSuite() {
        return this == SIPE ? SignatureSuite.HMAC_SHA1 : SignatureSuite.HMAC_SHA256;
    }
}
