package dev.siegel.protocols.sip;

import java.util.List;
import java.util.Optional;

/** A request or a response; one that was read and not changed encodes to the bytes it came from. */
public sealed interface SipMessage permits SipRequest, SipResponse {
    SipHeaders headers();

    byte[] body();

    byte[] encode();

    default NameAddress from() {
        return NameAddress.parse(HeaderName.FROM, headers().required(HeaderName.FROM).value());
    }

    default NameAddress to() {
        return NameAddress.parse(HeaderName.TO, headers().required(HeaderName.TO).value());
    }

    default String callId() {
        String value = headers().required(HeaderName.CALL_ID).value();
        if (value.isEmpty() || value.length() > NameAddress.LONGEST) {
            throw new MalformedHeaderException(HeaderName.CALL_ID, "is empty or too long");
        }
        return value;
    }

    default CSeq cseq() {
        return CSeq.parse(headers().required(HeaderName.CSEQ).value());
    }

    /** The topmost Via first. */
    default List<Via> vias() {
        return headers().elements(HeaderName.VIA).stream().map(Via::parse).toList();
    }

    default List<Contact> contacts() {
        return headers().elements(HeaderName.CONTACT).stream().map(Contact::parse).toList();
    }

    /** Seconds of the Expires header. */
    default Optional<Long> expires() {
        return headers()
                .value(HeaderName.EXPIRES)
                .map(value -> Contact.seconds(HeaderName.EXPIRES, value));
    }

    /** Identities of P-Asserted-Identity, or of P-Preferred-Identity where that is absent. */
    default List<NameAddress> identities() {
        String name =
                headers().has(HeaderName.ASSERTED_IDENTITY)
                        ? HeaderName.ASSERTED_IDENTITY
                        : HeaderName.PREFERRED_IDENTITY;
        return headers().elements(name).stream()
                .map(value -> NameAddress.parse(name, value))
                .toList();
    }
}
