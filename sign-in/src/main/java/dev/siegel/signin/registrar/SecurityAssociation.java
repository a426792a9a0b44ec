package dev.siegel.signin.registrar;

import dev.siegel.protocols.sip.AuthenticationHeader;
import dev.siegel.protocols.sip.AuthenticationInfo;
import dev.siegel.protocols.sip.Challenge;
import dev.siegel.protocols.sip.HeaderName;
import dev.siegel.protocols.sip.MalformedHeaderException;
import dev.siegel.protocols.sip.SignatureString;
import dev.siegel.protocols.sip.SigningValues;
import dev.siegel.protocols.sip.SipMessage;
import dev.siegel.protocols.sip.SipResponse;
import dev.siegel.protocols.tlsdsk.AssociationKeys;
import dev.siegel.protocols.tlsdsk.MessageSigner;
import dev.siegel.protocols.tlsdsk.MessageVerifier;
import dev.siegel.protocols.tlsdsk.ReplayWindow;
import java.time.Duration;
import java.time.Instant;

/** The keys and counters both ends agreed on; of one device on one connection. */
final class SecurityAssociation {
    /** MS-SIPAE 3.1: eight hours, or the certificate's own end. */
    private static final Duration LONGEST = Duration.ofHours(8);

    private final String opaque;
    private final String realm;
    private final String targetName;
    private final Salts salts;
    private final MessageVerifier verifier;
    private final MessageSigner signer;
    private final ReplayWindow received = new ReplayWindow();
    private final Instant end;
    private long sent;

    SecurityAssociation(
            String opaque,
            String realm,
            String targetName,
            AssociationKeys keys,
            Instant established,
            Instant certificateEnd,
            Salts salts) {
        this.opaque = opaque;
        this.realm = realm;
        this.targetName = targetName;
        this.salts = salts;
        this.verifier = keys.clientVerifier();
        this.signer = keys.serverSigner();
        Instant latest = established.plus(LONGEST);
        this.end = certificateEnd.isBefore(latest) ? certificateEnd : latest;
    }

    String opaque() {
        return opaque;
    }

    String realm() {
        return realm;
    }

    boolean isOverAt(Instant now) {
        return !now.isBefore(end);
    }

    /** What a received signature is worth. */
    enum Signature {
        GOOD,
        WRONG,
        REPLAYED
    }

    /** Checks the signature before its number, so that nobody else can use numbers up. */
    Signature check(SipMessage message, AuthenticationHeader authorization) {
        try {
            return checkWellFormed(message, authorization);
        } catch (MalformedHeaderException _) {
            return Signature.WRONG;
        }
    }

    private Signature checkWellFormed(SipMessage message, AuthenticationHeader authorization) {
        byte[] string = SignatureString.of(message, SigningValues.ofClient(authorization));
        String response = authorization.value("response").orElse("");
        if (!verifier.verify(string, response)) {
            return Signature.WRONG;
        }
        return received.accept(authorization.number("cnum")) ? Signature.GOOD : Signature.REPLAYED;
    }

    /** Signs an answer to which nothing is added any more. */
    SipResponse sign(SipResponse response) {
        sent++;
        SigningValues values =
                new SigningValues(
                        Challenge.TlsDsk.SCHEME,
                        salts.next(),
                        Long.toString(sent),
                        realm,
                        targetName);
        String signature = signer.sign(SignatureString.of(response, values));
        return response.with(
                HeaderName.AUTHENTICATION_INFO,
                new AuthenticationInfo(values, opaque, signature).headerValue());
    }
}
