package dev.siegel.protocols.sip;

import java.util.Arrays;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of bytes into messages. Fed a piece, it is asked for what is decoded until it says
 * Incomplete; it then holds no more than one unfinished message. For one connection, one thread.
 */
public final class SipDecoder {
    public static final int LONGEST_HEAD = 64 * 1024;
    public static final int LONGEST_BODY = 128 * 1024;
    private static final int LONGEST_BUFFER = LONGEST_HEAD + 2 * LONGEST_BODY;

    private static final Decoded.Incomplete INCOMPLETE = new Decoded.Incomplete();

    private final IntSupplier longestBody;
    private byte[] buffer = Encoding.NO_BODY;
    private int start;
    private int end;
    private int scanned;
    private @Nullable Head head;
    private Decoded.@Nullable Malformed fault;

    /** With the usual bound of a body. */
    public SipDecoder() {
        this(() -> LONGEST_BODY);
    }

    /** With a bound that is asked for with each message. */
    public SipDecoder(IntSupplier longestBody) {
        this.longestBody = longestBody;
    }

    public void feed(byte[] source, int offset, int length) {
        if (fault != null || length == 0) {
            return;
        }
        if (buffer.length - end < length) {
            makeRoom(length);
        }
        System.arraycopy(source, offset, buffer, end, length);
        end += length;
    }

    public Decoded next() {
        if (fault != null) {
            return fault;
        }
        try {
            return head == null ? nextHead() : nextBody(head);
        } catch (MalformedMessageException e) {
            SipRequest request = head == null ? partialRequest() : head.requestWithoutBody();
            fault = new Decoded.Malformed(e.status(), e.why(), request);
            release();
            return fault;
        }
    }

    private Decoded nextHead() {
        int blank = skipLineEnds();
        if (blank > 0) {
            return new Decoded.KeepAlive(blank);
        }
        int headEnd = findHeadEnd();
        if (headEnd < 0) {
            return INCOMPLETE;
        }
        Head found = Head.read(buffer, start, headEnd);
        head = found;
        start = headEnd;
        found.checkLength(longestBody.getAsInt());
        return nextBody(found);
    }

    private Decoded nextBody(Head found) {
        int length = found.bodyLength();
        if (end - start < length) {
            return INCOMPLETE;
        }
        byte[] body = Arrays.copyOfRange(buffer, start, start + length);
        SipMessage message = found.withBody(body);
        start += length;
        scanned = start;
        head = null;
        releaseIfEmpty();
        return new Decoded.Message(message);
    }

    private int skipLineEnds() {
        if (scanned > start) {
            return 0;
        }
        int first = start;
        while (start < end && (buffer[start] == '\r' || buffer[start] == '\n')) {
            start++;
        }
        scanned = start;
        int skipped = start - first;
        releaseIfEmpty();
        return skipped;
    }

    /** Looks at each byte once, and at faults as soon as they are there. */
    private int findHeadEnd() {
        while (scanned < end) {
            if (scanned - start >= LONGEST_HEAD) {
                throw new MalformedMessageException(513, "head over " + LONGEST_HEAD + " bytes");
            }
            checkByte(buffer[scanned] & 0xff, scanned > start ? buffer[scanned - 1] : 0);
            scanned++;
            if (endsHead(scanned)) {
                return scanned;
            }
        }
        return -1;
    }

    /**
     * A line ends with CR LF and nothing else (RFC 3261 7): where LF alone also counted, two
     * readers of one message could see different headers.
     */
    private static void checkByte(int value, int previous) {
        if ((value == '\n') != (previous == '\r')) {
            throw new MalformedMessageException(400, "line end is not CR LF");
        }
        if (value != '\r' && value != '\n' && Characters.isControl(value)) {
            throw new MalformedMessageException(400, "control character in the head");
        }
    }

    private boolean endsHead(int position) {
        return position - start >= 4
                && buffer[position - 1] == '\n'
                && buffer[position - 3] == '\n';
    }

    private @Nullable SipRequest partialRequest() {
        return Head.readPartial(buffer, start, Math.min(scanned, end));
    }

    private void makeRoom(int length) {
        int held = end - start;
        int capacity = Math.max(held + length, Math.min(2 * held, LONGEST_BUFFER));
        byte[] larger = capacity > buffer.length ? new byte[capacity] : buffer;
        System.arraycopy(buffer, start, larger, 0, held);
        buffer = larger;
        scanned -= start;
        start = 0;
        end = held;
    }

    private void releaseIfEmpty() {
        if (start == end) {
            release();
        }
    }

    private void release() {
        buffer = Encoding.NO_BODY;
        start = 0;
        end = 0;
        scanned = 0;
    }
}
