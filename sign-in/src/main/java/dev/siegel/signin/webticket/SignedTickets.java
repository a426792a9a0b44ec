package dev.siegel.signin.webticket;

import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.secret.TicketKeys;
import dev.siegel.pool.ticket.AuthenticationMethod;
import dev.siegel.pool.ticket.WebTicket;
import dev.siegel.protocols.soap.KeyWrapping;
import dev.siegel.protocols.soap.ProofKey;
import dev.siegel.protocols.soap.SoapMessage;
import dev.siegel.protocols.soap.TicketCheck;
import dev.siegel.protocols.soap.TicketExpectation;
import dev.siegel.protocols.soap.TicketSigner;
import dev.siegel.protocols.soap.TicketVerifier;
import dev.siegel.protocols.soap.WebTicketAssertion;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * The pool's web tickets as they travel: signed on the way out, checked on the way in. Any front
 * end can do both.
 */
public final class SignedTickets {
    private final String issuer;
    private final TicketSigner signer;
    private final TicketVerifier verifier;

    public SignedTickets(TicketKeys keys, String issuer) {
        this.issuer = issuer;
        var wrapping = new KeyWrapping(keys.wrappingId().hex(), keys.wrapping());
        this.signer = new TicketSigner(keys.signingId(), keys.signing().privateKey(), wrapping);
        this.verifier = new TicketVerifier(new ByName(keys), issuer);
    }

    /**
     * The assertion; {@code proofKey} is there exactly when the ticket says its holder has a key.
     */
    public String sign(WebTicket ticket, @Nullable ProofKey proofKey) {
        if (ticket.holderOfKey() != (proofKey != null)) {
            throw new IllegalArgumentException("a ticket with a key has one");
        }
        var context = ticket.context();
        return signer.sign(
                new WebTicketAssertion(
                        ticket.id(),
                        issuer,
                        ticket.sipAddress().toString(),
                        ticket.userId().value(),
                        ticket.audience(),
                        ticket.notBefore(),
                        ticket.notOnOrAfter(),
                        travelling(ticket.method()),
                        ticket.authenticationInstant(),
                        context == null ? null : context.asSent(),
                        proofKey));
    }

    public TicketCheck check(SoapMessage message, TicketExpectation expectation, Instant now) {
        return verifier.check(message, expectation, now);
    }

    /**
     * The pool's ticket behind an assertion whose checks all held; we wrote it, so its parts are
     * valid.
     */
    public static WebTicket ticket(WebTicketAssertion assertion) {
        var context = assertion.context();
        return new WebTicket(
                assertion.assertionId(),
                new UserId(assertion.userId()),
                SipAddress.of(assertion.sipAddress()),
                assertion.audience(),
                arrived(assertion.authenticationMethod()),
                assertion.authenticationInstant(),
                assertion.notBefore(),
                assertion.notOnOrAfter(),
                context == null ? null : DeviceId.of(context),
                assertion.proofKey() != null);
    }

    private static dev.siegel.protocols.soap.AuthenticationMethod travelling(
            AuthenticationMethod method) {
        return switch (method) {
            case NTLM -> dev.siegel.protocols.soap.AuthenticationMethod.NTLM;
            case NEGOTIATE -> dev.siegel.protocols.soap.AuthenticationMethod.KERBEROS;
            case PIN -> dev.siegel.protocols.soap.AuthenticationMethod.PIN;
            case CERTIFICATE -> dev.siegel.protocols.soap.AuthenticationMethod.CERTIFICATE;
        };
    }

    private static AuthenticationMethod arrived(
            dev.siegel.protocols.soap.AuthenticationMethod method) {
        return switch (method) {
            case NTLM -> AuthenticationMethod.NTLM;
            case KERBEROS -> AuthenticationMethod.NEGOTIATE;
            case PIN -> AuthenticationMethod.PIN;
            case CERTIFICATE -> AuthenticationMethod.CERTIFICATE;
        };
    }

    private record ByName(TicketKeys keys) implements dev.siegel.protocols.soap.TicketKeys {
        @Override
        public Optional<PublicKey> issuerKey(String keyName) {
            return Optional.of(keys.signing().certificate().getPublicKey())
                    .filter(_ -> keyName.equals(keys.signingId()));
        }

        @Override
        public Optional<SecretKey> wrappingKey(String keyId) {
            return Optional.of(keys.wrapping()).filter(_ -> keyId.equals(keys.wrappingId().hex()));
        }
    }
}
