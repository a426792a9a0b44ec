package dev.siegel.signin;

import dev.siegel.protocols.ntlm.MalformedNtlmException;
import dev.siegel.protocols.ntlm.NtlmClientExchange;
import dev.siegel.protocols.ntlm.NtlmLogin;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;

/** Single messages of alice's, in base64. */
final class NtlmMessages {
    private NtlmMessages() {}

    static String negotiate() {
        return Base64.getEncoder().encodeToString(exchange().negotiate());
    }

    static String authenticate(String challengeHeader) throws MalformedNtlmException {
        var challenge = Base64.getDecoder().decode(challengeHeader.substring("NTLM ".length()));
        return Base64.getEncoder().encodeToString(exchange().authenticate(challenge));
    }

    private static NtlmClientExchange exchange() {
        var login = NtlmLogin.of("EXAMPLE\\alice", TestingWebServices.PASSWORD);
        return new NtlmClientExchange(login, "pc", new SecureRandom(), Clock.systemUTC());
    }
}
