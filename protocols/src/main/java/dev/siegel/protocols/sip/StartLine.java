package dev.siegel.protocols.sip;

import java.util.Locale;

/** The first line of a message (RFC 3261 7.1, 7.2), told apart and checked. */
final class StartLine {
    static final String VERSION = "SIP/2.0";

    private StartLine() {}

    static SipMessage read(String line, SipHeaders headers, byte[] body) {
        return isVersion(line.split(" ", 2)[0])
                ? readResponse(line, headers, body)
                : readRequest(line, headers, body);
    }

    private static SipRequest readRequest(String line, SipHeaders headers, byte[] body) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || !Characters.isToken(parts[0]) || parts[1].isEmpty()) {
            throw new MalformedMessageException(400, "not a request line");
        }
        if (!isVersion(parts[2])) {
            throw new MalformedMessageException(
                    parts[2].toUpperCase(Locale.ROOT).startsWith("SIP/") ? 505 : 400,
                    "not SIP version 2.0");
        }
        return new SipRequest(line, parts[0], parts[1], headers, body);
    }

    private static SipResponse readResponse(String line, SipHeaders headers, byte[] body) {
        String[] parts = line.split(" ", 3);
        if (parts.length < 2 || parts[1].length() != 3 || !Characters.isDigits(parts[1])) {
            throw new MalformedMessageException(400, "not a status line");
        }
        int status = Integer.parseInt(parts[1]);
        return new SipResponse(line, status, parts.length == 3 ? parts[2] : "", headers, body);
    }

    private static boolean isVersion(String text) {
        return VERSION.equalsIgnoreCase(text);
    }
}
