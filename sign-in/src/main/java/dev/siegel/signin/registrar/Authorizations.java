package dev.siegel.signin.registrar;

import dev.siegel.protocols.sip.AuthenticationHeader;
import dev.siegel.protocols.sip.Challenge;
import dev.siegel.protocols.sip.HeaderName;
import dev.siegel.protocols.sip.SipRequest;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what a request says to a challenge of ours. */
final class Authorizations {
    private final String targetName;

    Authorizations(String targetName) {
        this.targetName = targetName;
    }

    /** Lync answers in Proxy-Authorization, sipe in Authorization; both are meant for us. */
    Optional<AuthenticationHeader> find(SipRequest request) {
        return Stream.of(HeaderName.AUTHORIZATION, HeaderName.PROXY_AUTHORIZATION)
                .flatMap(request.headers()::all)
                .map(AuthenticationHeader::parse)
                .filter(header -> header.isScheme(Challenge.TlsDsk.SCHEME))
                .filter(header -> header.isFor(Challenge.REALM, targetName))
                .findFirst();
    }
}
