package dev.siegel.protocols.sip;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Start line and headers of a message whose body has not arrived yet. */
final class Head {
    private static final int MOST_LENGTH_DIGITS = 9;

    private final String startLine;
    private final SipHeaders headers;
    private int bodyLength;

    private Head(String startLine, SipHeaders headers) {
        this.startLine = startLine;
        this.headers = headers;
    }

    /** Reads a whole head, the empty line at its end included. */
    static Head read(byte[] bytes, int start, int end) {
        String text = new String(bytes, start, end - start - 4, StandardCharsets.ISO_8859_1);
        List<String> lines = lines(text);
        List<SipHeader> headers =
                lines.subList(1, lines.size()).stream().map(SipHeader::read).toList();
        Head head = new Head(lines.getFirst(), new SipHeaders(headers));
        StartLine.read(head.startLine, head.headers, Encoding.NO_BODY);
        return head;
    }

    /** What can be made of a head that has a fault, so that it still gets an answer. */
    static @Nullable SipRequest readPartial(byte[] bytes, int start, int end) {
        String text = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        int lastLineEnd = text.lastIndexOf("\r\n");
        if (lastLineEnd < 0) {
            return null;
        }
        List<SipHeader> readable = new ArrayList<>();
        try {
            List<String> lines = lines(text.substring(0, lastLineEnd).stripTrailing());
            for (String line : lines.subList(1, lines.size())) {
                addIfReadable(readable, line);
            }
            SipHeaders headers = new SipHeaders(readable);
            return request(StartLine.read(lines.getFirst(), headers, Encoding.NO_BODY));
        } catch (MalformedMessageException _) {
            return null;
        }
    }

    private static void addIfReadable(List<SipHeader> readable, String line) {
        try {
            readable.add(SipHeader.read(line));
        } catch (MalformedMessageException _) {
            // The answer does without it.
        }
    }

    /** Lines with their continuations still folded. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        int lineEnd = text.indexOf("\r\n");
        while (lineEnd >= 0) {
            boolean folded = lineEnd + 2 < text.length() && isFold(text.charAt(lineEnd + 2));
            if (folded && lines.isEmpty()) {
                throw new MalformedMessageException(400, "start line is folded");
            }
            if (!folded) {
                lines.add(text.substring(start, lineEnd));
                start = lineEnd + 2;
            }
            lineEnd = text.indexOf("\r\n", lineEnd + 2);
        }
        lines.add(text.substring(start));
        return lines;
    }

    private static boolean isFold(char c) {
        return Characters.isBlank(c);
    }

    /** Finds the length of the body, or the fault in what is said of it. */
    void checkLength(int longest) {
        List<String> lengths =
                headers.all(HeaderName.CONTENT_LENGTH).map(SipHeader::octets).distinct().toList();
        if (lengths.size() > 1) {
            throw new MalformedMessageException(400, "Content-Length given twice, differing");
        }
        if (lengths.isEmpty() && headers.has(HeaderName.CONTENT_TYPE)) {
            throw new MalformedMessageException(400, "Content-Type without Content-Length");
        }
        bodyLength = lengths.isEmpty() ? 0 : length(lengths.getFirst(), longest);
    }

    private static int length(String text, int longest) {
        if (!Characters.isDigits(text)) {
            throw new MalformedMessageException(400, "Content-Length is not a number");
        }
        boolean huge = text.length() > MOST_LENGTH_DIGITS;
        if (huge || Integer.parseInt(text) > longest) {
            throw new MalformedMessageException(413, "body over " + longest + " bytes");
        }
        return Integer.parseInt(text);
    }

    int bodyLength() {
        return bodyLength;
    }

    SipMessage withBody(byte[] body) {
        return StartLine.read(startLine, headers, body);
    }

    @Nullable SipRequest requestWithoutBody() {
        return request(withBody(Encoding.NO_BODY));
    }

    private static @Nullable SipRequest request(SipMessage message) {
        return switch (message) {
            case SipRequest request -> request;
            case SipResponse _ -> null;
        };
    }
}
