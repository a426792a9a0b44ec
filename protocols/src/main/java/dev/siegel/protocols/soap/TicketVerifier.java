package dev.siegel.protocols.soap;

import dev.siegel.protocols.soap.TicketCheck.Accepted;
import dev.siegel.protocols.soap.TicketCheck.Refused;
import java.time.Duration;
import java.time.Instant;

/**
 * Checks a ticket as a SOAP header presents it: issuer, times, audience, and that the client holds
 * the key.
 */
public final class TicketVerifier {
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final AssertionVerifier assertions;
    private final String issuer;

    public TicketVerifier(TicketKeys keys, String issuer) {
        this.assertions = new AssertionVerifier(keys);
        this.issuer = issuer;
    }

    public TicketCheck check(SoapMessage message, TicketExpectation expectation, Instant now) {
        try {
            var header = SecurityHeader.of(message);
            return header.isEmpty()
                    ? new Refused(TicketRefusal.NO_SECURITY_HEADER, "no Security header")
                    : check(header.get(), expectation, now);
        } catch (MalformedSoapException e) {
            return new Refused(TicketRefusal.HEADER_MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    private TicketCheck check(SecurityHeader header, TicketExpectation expectation, Instant now)
            throws MalformedSoapException {
        return switch (assertions.verify(header.assertion())) {
            case Refused refused -> refused;
            case Accepted(WebTicketAssertion assertion, _) ->
                    check(header, assertion, expectation, now);
        };
    }

    private TicketCheck check(
            SecurityHeader header,
            WebTicketAssertion assertion,
            TicketExpectation expectation,
            Instant now)
            throws MalformedSoapException {
        if (!assertion.issuer().equals(issuer)) {
            return new Refused(TicketRefusal.ISSUER_WRONG, "ticket of another issuer");
        }
        if (now.plus(CLOCK_SKEW).isBefore(assertion.notBefore())) {
            return new Refused(
                    TicketRefusal.NOT_YET_VALID, "ticket begins " + assertion.notBefore());
        }
        if (!now.minus(CLOCK_SKEW).isBefore(assertion.notOnOrAfter())) {
            return new Refused(TicketRefusal.EXPIRED, "ticket ended " + assertion.notOnOrAfter());
        }
        if (!assertion.audience().equals(expectation.audience())) {
            return new Refused(TicketRefusal.WRONG_AUDIENCE, "ticket is for another endpoint");
        }
        var check = ProofCheck.check(header, assertion, expectation);
        if (check instanceof Accepted && !now.minus(CLOCK_SKEW).isBefore(header.expires())) {
            return new Refused(
                    TicketRefusal.TIMESTAMP_EXPIRED, "timestamp ended " + header.expires());
        }
        return check;
    }
}
