package dev.siegel.signin.registrar;

import java.time.Duration;
import java.util.Optional;

/** What administrators have set about signing in over SIP; asked anew for each request. */
public interface RegistrarRules {
    /** UseCertificateForClientToProxyAuth: TLS-DSK is offered, and accepted. */
    boolean certificateSignIn();

    /** Realm: what challenges and signatures name. */
    String realm();

    /**
     * EnableWhiteSpaceKeepAlive and MaxKeepAliveInterval: the longest silence clients are asked to
     * keep, empty when they are not asked.
     */
    Optional<Duration> longestKeepAlive();

    /** MaxClientMessageBodySizeKb, in bytes. */
    int longestBody();
}
