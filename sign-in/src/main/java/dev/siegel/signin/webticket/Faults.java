package dev.siegel.signin.webticket;

import dev.siegel.protocols.soap.Diagnostic;
import dev.siegel.protocols.soap.FaultCode;
import dev.siegel.protocols.soap.SoapFault;
import dev.siegel.signin.http.WebResponse;
import java.time.Duration;

/** The answers of both web services to what they refuse. */
public final class Faults {
    public static final String DIAGNOSTICS = "X-Ms-diagnostics";
    private static final String RETRY_AFTER = "Retry-After";
    private static final Duration UNAVAILABLE = Duration.ofSeconds(5);

    private Faults() {}

    public static WebResponse fault(Diagnostic diagnostic) {
        return WebResponse.xml(500, SoapFault.of(diagnostic).toXml());
    }

    /**
     * The documented error id with a reason of our own, which says more than the documented one.
     */
    public static WebResponse fault(Diagnostic diagnostic, String reason) {
        var fault = new SoapFault(diagnostic.faultCode(), diagnostic.id(), reason);
        return WebResponse.xml(500, fault.toXml());
    }

    /** A refusal for which no error id is documented. */
    public static WebResponse fault(FaultCode code, String reason) {
        return WebResponse.xml(500, SoapFault.of(code, reason).toXml());
    }

    /** The database or the directory is away; nothing was acknowledged. */
    public static WebResponse unavailable() {
        return WebResponse.text(503, "Try again later.\n")
                .with(RETRY_AFTER, Long.toString(UNAVAILABLE.toSeconds()));
    }

    public static WebResponse tooMany(Duration refill) {
        return WebResponse.text(429, "Too many attempts.\n")
                .with(RETRY_AFTER, Long.toString(Math.max(1, refill.toSeconds())));
    }
}
