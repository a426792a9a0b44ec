package dev.siegel.protocols.soap;

import java.util.Arrays;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A SOAP 1.1 fault, with the diagnostics detail of the OCS services where an error id is known for
 * the case.
 */
public record SoapFault(FaultCode code, @Nullable Integer errorId, String reason) {
    private static final XmlTemplate FAULT = XmlTemplate.of("fault.xml");
    private static final XmlTemplate DETAIL = XmlTemplate.of("fault-detail.xml");
    private static final int LONGEST_REASON = 512;

    public SoapFault {
        if (reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a fault of " + reason.length() + " characters");
        }
    }

    public static SoapFault of(Diagnostic diagnostic) {
        return new SoapFault(diagnostic.faultCode(), diagnostic.id(), diagnostic.reason());
    }

    /** A fault for which no error id is documented. */
    public static SoapFault of(FaultCode code, String reason) {
        return new SoapFault(code, null, reason);
    }

    public String toXml() {
        return FAULT.with("namespace", code.namespace())
                .with("code", code.localName())
                .with("reason", reason)
                .withXml("detail", errorId == null ? "" : detail(errorId))
                .xml();
    }

    /** Reads the fault out of an answer; codes we do not know count as the server's. */
    public static SoapFault parse(SoapMessage message) throws MalformedSoapException {
        var fault = message.payload(Names.SOAP11, "Fault");
        var code = Elements.childText(fault, "", "faultcode").orElse("");
        var reason = Elements.childText(fault, "", "faultstring").orElse("");
        var id = errorId(fault);
        return new SoapFault(
                code(code),
                id.isPresent() ? id.getAsInt() : null,
                reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
    }

    private static FaultCode code(String qualified) {
        var local = qualified.substring(qualified.indexOf(':') + 1);
        return Arrays.stream(FaultCode.values())
                .filter(code -> code.localName().equals(local))
                .findFirst()
                .orElse(FaultCode.SERVER);
    }

    private static OptionalInt errorId(Element fault) {
        var found = fault.getElementsByTagNameNS(Names.FAULT_DETAIL, "ErrorId").item(0);
        var text = found == null ? "" : found.getTextContent().strip();
        return text.matches("[0-9]{1,9}")
                ? OptionalInt.of(Integer.parseInt(text))
                : OptionalInt.empty();
    }

    private String detail(int id) {
        return DETAIL.with("id", Integer.toString(id)).with("reason", reason).xml();
    }
}
