package dev.siegel.client;

import dev.siegel.protocols.sip.AuthenticationHeader;
import dev.siegel.protocols.sip.HeaderName;
import dev.siegel.protocols.sip.SipResponse;
import java.net.URI;
import java.util.Optional;

/** The TLS-DSK line of a 401. */
record TlsDskChallenge(AuthenticationHeader header) {
    static final String SCHEME = "TLS-DSK";

    static Optional<TlsDskChallenge> of(SipResponse response) {
        return response.headers()
                .all(HeaderName.WWW_AUTHENTICATE)
                .map(AuthenticationHeader::parse)
                .filter(header -> header.isScheme(SCHEME))
                .filter(header -> header.value("realm").isPresent())
                .filter(header -> header.value("targetname").isPresent())
                .map(TlsDskChallenge::new)
                .findFirst();
    }

    String realm() {
        return header.value("realm").orElseThrow();
    }

    String targetName() {
        return header.value("targetname").orElseThrow();
    }

    String opaque() {
        return header.opaque().orElse("");
    }

    Optional<byte[]> gssapiData() {
        return header.gssapiData();
    }

    Optional<URI> stsUri() {
        return header.value("sts-uri").map(URI::create);
    }
}
