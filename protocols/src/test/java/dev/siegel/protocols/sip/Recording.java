package dev.siegel.protocols.sip;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Recorded messages, and messages written in a test with line feeds for line ends. */
final class Recording {
    private Recording() {}

    static byte[] bytes(String name) {
        try (InputStream in = Recording.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no recording " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SipMessage message(String name) {
        return decode(bytes(name));
    }

    static SipRequest request(String name) {
        return (SipRequest) message(name);
    }

    /** The bytes of a text whose lines end with a line feed. */
    static byte[] wire(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    static SipMessage decode(byte[] bytes) {
        return ((Decoded.Message) first(bytes)).message();
    }

    static Decoded first(byte[] bytes) {
        SipDecoder decoder = new SipDecoder();
        decoder.feed(bytes, 0, bytes.length);
        return decoder.next();
    }

    static Decoded.Malformed malformed(String text) {
        return (Decoded.Malformed) first(wire(text));
    }
}
