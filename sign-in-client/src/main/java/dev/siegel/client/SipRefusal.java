package dev.siegel.client;

import dev.siegel.protocols.sip.Diagnostics;
import dev.siegel.protocols.sip.HeaderName;
import dev.siegel.protocols.sip.SipResponse;
import java.util.Optional;

/** An answer that ends a sign-in: which step got it, and all it says. */
public record SipRefusal(SignInStage stage, SipResponse response) {
    public int status() {
        return response.status();
    }

    /** Of ms-diagnostics-public, or of ms-diagnostics where that is absent. */
    public Optional<Diagnostics> diagnostics() {
        return response.headers()
                .first(HeaderName.PUBLIC_DIAGNOSTICS)
                .or(() -> response.headers().first(HeaderName.DIAGNOSTICS))
                .map(Diagnostics::parse);
    }

    /** Whether the server went on with the handshake; a clean refusal does not. */
    public boolean hasGssapiData() {
        return TlsDskChallenge.of(response).flatMap(TlsDskChallenge::gssapiData).isPresent();
    }

    @Override
    public String toString() {
        return stage + ": " + response;
    }
}
