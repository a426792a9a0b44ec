package dev.siegel.client;

import dev.siegel.protocols.sip.AuthenticationHeader;
import dev.siegel.protocols.sip.HeaderName;
import dev.siegel.protocols.sip.SignatureString;
import dev.siegel.protocols.sip.SigningValues;
import dev.siegel.protocols.sip.SipMessage;
import dev.siegel.protocols.tlsdsk.AssociationKeys;
import java.util.Locale;

/**
 * Signs what the client sends and checks what it receives, with the keys of one security
 * association.
 */
final class MessageSignature {
    /** What a received message is worth. */
    enum Verdict {
        RIGHT,
        WRONG,
        MISSING
    }

    private final String realm;
    private final String targetName;
    private final String opaque;
    private final AssociationKeys keys;
    private int counter;

    MessageSignature(TlsDskChallenge challenge, AssociationKeys keys) {
        this.realm = challenge.realm();
        this.targetName = challenge.targetName();
        this.opaque = challenge.opaque();
        this.keys = keys;
    }

    /** Credentials with the next counter value; {@code salt} is eight hexadecimal digits. */
    String credentials(SipMessage message, String salt) {
        counter++;
        var number = Integer.toString(counter);
        var values = new SigningValues(TlsDskChallenge.SCHEME, salt, number, realm, targetName);
        var signature =
                keys.clientSigner()
                        .sign(SignatureString.of(message, values))
                        .toUpperCase(Locale.ROOT);
        return ("TLS-DSK qop=\"auth\", opaque=\"%s\", realm=\"%s\", targetname=\"%s\", version=4,"
                        + " crand=\"%s\", cnum=\"%s\", response=\"%s\"")
                .formatted(opaque, realm, targetName, salt, number, signature);
    }

    Verdict verdict(SipMessage message) {
        var header =
                message.headers()
                        .first(HeaderName.AUTHENTICATION_INFO)
                        .map(AuthenticationHeader::parse)
                        .filter(info -> info.isScheme(TlsDskChallenge.SCHEME));
        if (header.isEmpty() || header.get().value("rspauth").isEmpty()) {
            return Verdict.MISSING;
        }
        var text = SignatureString.of(message, SigningValues.ofServer(header.get()));
        var signature = header.get().value("rspauth").orElseThrow();
        return keys.serverVerifier().verify(text, signature) ? Verdict.RIGHT : Verdict.WRONG;
    }
}
