package dev.siegel.signin.registrar;

import dev.siegel.protocols.sip.AuthenticationHeader;
import dev.siegel.protocols.sip.Challenge;
import dev.siegel.protocols.sip.HeaderName;
import dev.siegel.protocols.sip.SipRequest;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what a request says to a challenge of ours. */
final class Authorizations {
    private final String targetName;

    Authorizations(String targetName) {
        this.targetName = targetName;
    }

    /**
     * Lync answers in Proxy-Authorization, sipe in Authorization; both are meant for us when they
     * name one of our realms.
     */
    Optional<AuthenticationHeader> find(SipRequest request, Collection<String> realms) {
        return Stream.of(HeaderName.AUTHORIZATION, HeaderName.PROXY_AUTHORIZATION)
                .flatMap(request.headers()::all)
                .map(AuthenticationHeader::parse)
                .filter(header -> header.isScheme(Challenge.TlsDsk.SCHEME))
                .filter(header ->
                        realms.stream().anyMatch(realm -> header.isFor(realm, targetName)))
                .findFirst();
    }
}
