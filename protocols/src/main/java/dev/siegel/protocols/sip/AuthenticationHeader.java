package dev.siegel.protocols.sip;

import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A scheme with its named values, as in Authorization, Proxy-Authorization, WWW-Authenticate and
 * Authentication-Info. Order and quoting differ between clients and mean nothing.
 */
public record AuthenticationHeader(String scheme, Map<String, String> values) {
    private static final int MOST_VALUES = 32;
    private static final int LONGEST_VALUE = 48 * 1024;

    /** MS-SIPAE 2.2: counters are 32 bit numbers. */
    private static final long LARGEST_NUMBER = 0xffffffffL;

    public AuthenticationHeader {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static AuthenticationHeader parse(SipHeader header) {
        return parse(header.name(), header.value());
    }

    static AuthenticationHeader parse(String header, String value) {
        Cursor cursor = new Cursor(header, value);
        String scheme = cursor.token();
        Map<String, String> values = new LinkedHashMap<>();
        cursor.skipBlanks();
        while (!cursor.atEnd()) {
            readValue(cursor, values);
            cursor.skipBlanks();
            if (!cursor.atEnd() && !cursor.takeIf(',')) {
                throw cursor.malformed("comma expected at character " + cursor.position());
            }
            cursor.skipBlanks();
        }
        return new AuthenticationHeader(scheme, values);
    }

    private static void readValue(Cursor cursor, Map<String, String> values) {
        String name = cursor.token().toLowerCase(Locale.ROOT);
        cursor.skipBlanks();
        if (!cursor.takeIf('=')) {
            throw cursor.malformed("'=' expected after " + name);
        }
        cursor.skipBlanks();
        boolean quoted = !cursor.atEnd() && cursor.peek() == '"';
        String value = quoted ? cursor.quoted() : cursor.until(",");
        if (value.length() > LONGEST_VALUE || values.size() == MOST_VALUES) {
            throw cursor.malformed("too long");
        }
        if (values.put(name, value) != null) {
            throw cursor.malformed(name + " stands there twice");
        }
    }

    public boolean isScheme(String expected) {
        return scheme.equalsIgnoreCase(expected);
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name.toLowerCase(Locale.ROOT)));
    }

    public Optional<String> opaque() {
        return value("opaque");
    }

    /** True where realm and targetname are both exactly these (MS-SIPAE 3.3.5.1). */
    public boolean isFor(String realm, String targetName) {
        return value("realm").filter(realm::equals).isPresent()
                && value("targetname").filter(targetName::equals).isPresent();
    }

    /** The bytes of a handshake step; present but empty where a client has nothing to say yet. */
    public Optional<byte[]> gssapiData() {
        return value("gssapi-data").map(AuthenticationHeader::decoded);
    }

    /** cnum or snum as a number. */
    public long number(String name) {
        String text = value(name).orElse("");
        if (!Characters.isDigits(text) || text.length() > 10) {
            throw new MalformedHeaderException(name, "not a number");
        }
        long number = Long.parseLong(text);
        if (number > LARGEST_NUMBER) {
            throw new MalformedHeaderException(name, "too large");
        }
        return number;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            throw new MalformedHeaderException("gssapi-data", "not base64");
        }
    }

    /** Names only; values prove who somebody is. */
    @Override
    public String toString() {
        return scheme + " " + values.keySet();
    }
}
