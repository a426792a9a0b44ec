package dev.siegel.signin.registrar;

import dev.siegel.protocols.sip.Challenge;
import dev.siegel.protocols.sip.SipDecoder;
import java.time.Duration;
import java.util.Optional;

/** The defaults, until a test changes them. */
final class ChangingRules implements RegistrarRules {
    volatile boolean certificateSignIn = true;
    volatile String realm = Challenge.REALM;
    volatile Optional<Duration> longestKeepAlive = Optional.of(Duration.ofMinutes(20));
    volatile int longestBody = SipDecoder.LONGEST_BODY;

    @Override
    public boolean certificateSignIn() {
        return certificateSignIn;
    }

    @Override
    public String realm() {
        return realm;
    }

    @Override
    public Optional<Duration> longestKeepAlive() {
        return longestKeepAlive;
    }

    @Override
    public int longestBody() {
        return longestBody;
    }
}
