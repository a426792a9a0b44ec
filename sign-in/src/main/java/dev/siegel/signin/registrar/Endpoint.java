package dev.siegel.signin.registrar;

import dev.siegel.pool.identity.SipAddress;
import dev.siegel.protocols.sip.Epid;
import dev.siegel.protocols.sip.NameAddress;
import dev.siegel.protocols.sip.SipRequest;

/** Who speaks, on which device: what a handshake and an association belong to. */
record Endpoint(SipAddress user, Epid epid) {
    static Endpoint of(SipRequest request) {
        NameAddress from = request.from();
        Epid epid = from.epid().orElseThrow(() -> new RefusedException(Refusal.noEpid()));
        return new Endpoint(address(from), epid);
    }

    static SipAddress address(NameAddress header) {
        try {
            return SipAddress.of(header.uri());
        } catch (IllegalArgumentException _) {
            throw new RefusedException(Refusal.malformed("not the address of a user"));
        }
    }

    @Override
    public String toString() {
        return user + " epid " + epid;
    }
}
