package dev.siegel.protocols.sip;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Builds the string a signature covers (MS-SIPAE 3.2.5.2; version 2 of MS-SIP 3.1.4.2). */
public final class SignatureString {
    private SignatureString() {}

    /** Versions 3 and 4, which have the same string. */
    public static byte[] of(SipMessage message, SigningValues values) {
        return build(message, values, true);
    }

    /** Version 2 leaves out the To address and the identities. */
    public static byte[] ofVersion2(SipMessage message, SigningValues values) {
        return build(message, values, false);
    }

    private static byte[] build(SipMessage message, SigningValues values, boolean addressed) {
        CSeq cseq = CSeq.parse(octets(message, HeaderName.CSEQ));
        NameAddress from = address(message, HeaderName.FROM);
        NameAddress to = address(message, HeaderName.TO);
        Fields fields =
                new Fields()
                        .text(values.scheme())
                        .text(values.random())
                        .text(values.number())
                        .text(values.realm())
                        .text(values.targetName())
                        .octets(octets(message, HeaderName.CALL_ID))
                        .octets(cseq.number())
                        .octets(cseq.method())
                        .octets(from.uri())
                        .octets(from.tag().orElse(""));
        if (addressed) {
            fields.octets(to.uri());
        }
        fields.octets(to.tag().orElse(""));
        if (addressed) {
            fields.octets(identity(message, "sip:")).octets(identity(message, "tel:"));
        }
        fields.octets(message.headers().only(HeaderName.EXPIRES).map(SipHeader::octets).orElse(""));
        if (message instanceof SipResponse response) {
            fields.octets(Integer.toString(response.status()));
        }
        return fields.bytes();
    }

    private static NameAddress address(SipMessage message, String name) {
        return NameAddress.parse(name, octets(message, name));
    }

    private static String octets(SipMessage message, String name) {
        return message.headers().required(name).octets();
    }

    private static String identity(SipMessage message, String scheme) {
        String name =
                message.headers().has(HeaderName.ASSERTED_IDENTITY)
                        ? HeaderName.ASSERTED_IDENTITY
                        : HeaderName.PREFERRED_IDENTITY;
        List<String> values =
                message.headers()
                        .all(name)
                        .flatMap(header -> Cursor.split(name, header.octets()).stream())
                        .toList();
        return values.stream()
                .map(value -> NameAddress.parse(name, value).uri())
                .filter(uri -> uri.toLowerCase(Locale.ROOT).startsWith(scheme))
                .findFirst()
                .orElse("");
    }

    /** Collects the fields, each in angle brackets, one character for each byte. */
    private static final class Fields {
        private final StringBuilder string = new StringBuilder(256);

        Fields octets(String field) {
            string.append('<').append(field).append('>');
            return this;
        }

        Fields text(String field) {
            byte[] utf8 = field.getBytes(StandardCharsets.UTF_8);
            return octets(new String(utf8, StandardCharsets.ISO_8859_1));
        }

        byte[] bytes() {
            return string.toString().getBytes(StandardCharsets.ISO_8859_1);
        }
    }
}
