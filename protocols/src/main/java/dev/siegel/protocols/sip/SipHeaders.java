package dev.siegel.protocols.sip;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The headers of one message in their order; names match in any case and in compact form. */
public final class SipHeaders implements Iterable<SipHeader> {
    private static final SipHeaders NONE = new SipHeaders(List.of());

    private final List<SipHeader> headers;

    SipHeaders(List<SipHeader> headers) {
        this.headers = List.copyOf(headers);
    }

    public static SipHeaders none() {
        return NONE;
    }

    @Override
    public Iterator<SipHeader> iterator() {
        return headers.iterator();
    }

    public Stream<SipHeader> all(String name) {
        String canonical = HeaderName.canonical(name);
        return headers.stream().filter(header -> header.isNamed(canonical));
    }

    public Optional<SipHeader> first(String name) {
        return all(name).findFirst();
    }

    public boolean has(String name) {
        return first(name).isPresent();
    }

    /** The value of a header that may be absent, and may not stand there twice. */
    public Optional<String> value(String name) {
        return only(name).map(SipHeader::value);
    }

    /** The elements of a header that holds a list, over all its lines. */
    public List<String> elements(String name) {
        return all(name)
                .flatMap(header -> Cursor.split(name, header.value()).stream())
                .filter(element -> !element.isEmpty())
                .toList();
    }

    /** Adds a header at the end, but before a closing Content-Length, where servers have it. */
    public SipHeaders with(String name, String value) {
        List<SipHeader> changed = new ArrayList<>(headers);
        int last = changed.size() - 1;
        boolean closed = last >= 0 && changed.get(last).isNamed(HeaderName.CONTENT_LENGTH);
        changed.add(closed ? last : last + 1, SipHeader.of(name, value));
        return new SipHeaders(changed);
    }

    public SipHeaders without(String name) {
        return new SipHeaders(headers.stream().filter(header -> !header.isNamed(name)).toList());
    }

    /** Puts the value where the header first stands, or adds it; other lines of that name go. */
    public SipHeaders withOnly(String name, String value) {
        Optional<SipHeader> present = first(name);
        if (present.isEmpty()) {
            return with(name, value);
        }
        List<SipHeader> changed = new ArrayList<>();
        for (SipHeader header : headers) {
            if (header.equals(present.get())) {
                changed.add(SipHeader.of(name, value));
            } else if (!header.isNamed(name)) {
                changed.add(header);
            }
        }
        return new SipHeaders(changed);
    }

    Optional<SipHeader> only(String name) {
        List<SipHeader> found = all(name).limit(2).toList();
        if (found.size() > 1) {
            throw new MalformedHeaderException(name, "stands there more than once");
        }
        return found.stream().findFirst();
    }

    SipHeader required(String name) {
        return only(name).orElseThrow(() -> new MalformedHeaderException(name, "is missing"));
    }

    @Override
    public String toString() {
        return headers.toString();
    }
}
