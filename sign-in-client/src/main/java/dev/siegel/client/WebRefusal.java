package dev.siegel.client;

import dev.siegel.client.http.HttpAnswer;
import dev.siegel.protocols.soap.MalformedSoapException;
import dev.siegel.protocols.soap.SoapFault;
import dev.siegel.protocols.soap.SoapMessage;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** An answer of a web service that ends the way to a certificate, and all it says about why. */
public record WebRefusal(WebStep step, int status, OptionalInt errorId, String reason) {
    private static final String DIAGNOSTICS = "X-Ms-diagnostics";
    private static final String REASON = "reason=\"";

    static WebRefusal of(WebStep step, HttpAnswer answer) {
        var header = answer.first(DIAGNOSTICS);
        if (header.isPresent()) {
            return new WebRefusal(
                    step, answer.status(), leadingNumber(header.get()), reason(header.get()));
        }
        var fault = fault(answer);
        if (fault == null) {
            return new WebRefusal(step, answer.status(), OptionalInt.empty(), "");
        }
        var id = fault.errorId();
        return new WebRefusal(
                step,
                answer.status(),
                id == null ? OptionalInt.empty() : OptionalInt.of(id),
                fault.reason());
    }

    /** An answer of success without what it should hold. */
    static WebRefusal unreadable(WebStep step, HttpAnswer answer, String why) {
        return new WebRefusal(step, answer.status(), OptionalInt.empty(), why);
    }

    private static @Nullable SoapFault fault(HttpAnswer answer) {
        try {
            return SoapFault.parse(SoapMessage.parse(answer.body()));
        } catch (MalformedSoapException e) {
            return null;
        }
    }

    private static OptionalInt leadingNumber(String diagnostics) {
        var digits = diagnostics.split(";", 2)[0].strip();
        return digits.matches("\\d{1,9}")
                ? OptionalInt.of(Integer.parseInt(digits))
                : OptionalInt.empty();
    }

    private static String reason(String diagnostics) {
        return Optional.of(diagnostics.indexOf(REASON))
                .filter(at -> at >= 0)
                .map(at -> diagnostics.substring(at + REASON.length()))
                .map(rest -> rest.split("\"", 2)[0])
                .orElse("");
    }
}
