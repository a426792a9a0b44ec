package dev.siegel.protocols.sip;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** One header as it stands in a message, with its folding and odd spacing kept. */
public final class SipHeader {
    private final String raw;
    private final String name;
    private final String canonicalName;
    private final String octets;

    private SipHeader(String raw, String name, String octets) {
        this.raw = raw;
        this.name = name;
        this.canonicalName = HeaderName.canonical(name);
        this.octets = octets;
    }

    /**
     * A header of our own making; a line end in its value is refused, so nothing can be slipped in.
     */
    public static SipHeader of(String name, String value) {
        if (!Characters.isToken(name) || Characters.hasControl(value)) {
            throw new IllegalArgumentException("not a header: " + name);
        }
        String octets =
                new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return new SipHeader(name + ": " + octets, name, octets.strip());
    }

    /** Reads a header from its line, folds included, without the closing line end. */
    static SipHeader read(String raw) {
        int colon = raw.indexOf(':');
        if (colon < 0) {
            throw new MalformedMessageException(400, "header line without a colon");
        }
        String name = raw.substring(0, colon).stripTrailing();
        if (!Characters.isToken(name)) {
            throw new MalformedMessageException(400, "header name is not a token");
        }
        String value = raw.substring(colon + 1);
        return new SipHeader(raw, name, unfolded(value));
    }

    /** Lines are joined with one space, which is all a fold means (RFC 3261 7.3.1). */
    private static String unfolded(String value) {
        return value.indexOf('\r') < 0
                ? value.strip()
                : value.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(" "));
    }

    /** The name as the message spells it. */
    public String name() {
        return name;
    }

    /** The value, unfolded and without the white space around it. */
    public String value() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new MalformedHeaderException(name, "not UTF-8");
        }
    }

    public boolean isNamed(String other) {
        return canonicalName.equals(HeaderName.canonical(other));
    }

    /** The value with one character for each byte, so that signatures cover the message's own. */
    String octets() {
        return octets;
    }

    String raw() {
        return raw;
    }

    @Override
    public String toString() {
        return name;
    }
}
