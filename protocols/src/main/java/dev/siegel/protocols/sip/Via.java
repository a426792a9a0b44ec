package dev.siegel.protocols.sip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One hop of a message: transport, sender and parameters. */
public record Via(String transport, String sentBy, Parameters parameters) {
    static Via parse(String value) {
        Cursor cursor = new Cursor(HeaderName.VIA, value);
        String[] start = cursor.until(";").split("[ \\t]+", -1);
        String[] protocol = start[0].split("/", -1);
        if (start.length != 2 || protocol.length != 3 || start[1].isEmpty()) {
            throw cursor.malformed("not a protocol and a sender");
        }
        return new Via(protocol[2], start[1], Parameters.read(cursor));
    }

    public Optional<String> branch() {
        return parameters.value("branch");
    }

    /** Adds ms-received-port and ms-received-cid to the topmost Via, the rest of it untouched. */
    static SipHeaders received(SipHeaders headers, int port, String connectionId) {
        String suffix = ";ms-received-port=" + port + ";ms-received-cid=" + connectionId;
        List<SipHeader> changed = new ArrayList<>();
        boolean done = false;
        for (SipHeader header : headers) {
            boolean topmost = !done && header.isNamed(HeaderName.VIA);
            changed.add(topmost ? received(header, suffix) : header);
            done |= topmost;
        }
        return new SipHeaders(changed);
    }

    private static SipHeader received(SipHeader via, String suffix) {
        String value = via.value();
        int end = Cursor.split(HeaderName.VIA, value).getFirst().length();
        return SipHeader.of(via.name(), value.substring(0, end) + suffix + value.substring(end));
    }
}
