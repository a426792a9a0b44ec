package dev.siegel.client;

import dev.siegel.protocols.sip.SipMessage;
import dev.siegel.protocols.sip.SipRequest;
import dev.siegel.protocols.sip.SipResponse;
import java.io.Closeable;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks and hears on one connection, and once there are keys signs all it asks and checks all it
 * hears: a wrong signature ends it, an unsigned message other than an answer to REGISTER or a 401
 * is not there.
 */
final class SipDialogue implements Closeable {
    private static final int UNAUTHORIZED = 401;
    private static final int SALT_BYTES = 4;
    private static final int FIRST_FINAL = 200;

    private final SipConnection connection;
    private final RequestWriter writer;
    private final Duration timeout;
    private final List<SipRequest> received = new ArrayList<>();
    private @Nullable MessageSignature signature;
    private MessageSignature.Verdict lastVerdict = MessageSignature.Verdict.MISSING;
    private byte[] lastSent = {};

    private SipDialogue(SipConnection connection, RequestWriter writer, Duration timeout) {
        this.connection = connection;
        this.writer = writer;
        this.timeout = timeout;
    }

    static SipDialogue open(ClientSettings settings) throws IOException {
        var connection =
                SipConnection.open(settings.server(), settings.trust(), settings.timeout());
        return new SipDialogue(
                connection, new RequestWriter(settings, connection), settings.timeout());
    }

    RequestWriter writer() {
        return writer;
    }

    SipConnection connection() {
        return connection;
    }

    void secure(MessageSignature keys) {
        signature = keys;
    }

    byte[] lastSent() {
        return lastSent.clone();
    }

    MessageSignature.Verdict lastVerdict() {
        return lastVerdict;
    }

    /** Requests of the server so far, taken out. */
    List<SipRequest> takeReceived() {
        var taken = List.copyOf(received);
        received.clear();
        return taken;
    }

    SipResponse ask(SipRequest request) throws IOException {
        var keys = signature;
        return keys == null
                ? await(request, request.encode())
                : ask(request, keys.credentials(request, writer.randomHex(SALT_BYTES)));
    }

    SipResponse ask(SipRequest request, String credentials) throws IOException {
        return await(request, writer.withCredentials(request, credentials));
    }

    private SipResponse await(SipRequest request, byte[] encoded) throws IOException {
        lastSent = encoded;
        connection.send(encoded);
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            var left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            switch (connection.receive(left)) {
                case SipArrival.Arrived(var message) -> {
                    if (take(message) instanceof SipResponse response
                            && response.status() >= FIRST_FINAL
                            && response.cseq().equals(request.cseq())) {
                        return response;
                    }
                }
                case SipArrival.Closed() ->
                        throw new ConnectionClosedException("closed instead of an answer");
                case SipArrival.TimedOut() ->
                        throw new SocketTimeoutException("no answer to " + request.method());
            }
        }
    }

    /** The message if it counts; requests are put aside. */
    private @Nullable SipMessage take(SipMessage message) {
        var keys = signature;
        lastVerdict = keys == null ? MessageSignature.Verdict.MISSING : keys.verdict(message);
        boolean counts =
                switch (lastVerdict) {
                    case RIGHT, WRONG -> true;
                    case MISSING -> keys == null || mayBeUnsigned(message);
                };
        if (counts && message instanceof SipRequest request) {
            received.add(request);
        }
        return counts ? message : null;
    }

    /** The rule of pidgin-sipe. */
    private static boolean mayBeUnsigned(SipMessage message) {
        return message instanceof SipResponse response
                && (response.status() == UNAUTHORIZED
                        || "REGISTER".equals(response.cseq().method()));
    }

    /**
     * Waits for the server's next request that counts; false if none comes or the server closes.
     */
    boolean awaitRequest(Duration limit) throws IOException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (received.isEmpty()) {
            var left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            if (connection.receive(left) instanceof SipArrival.Arrived(var message)) {
                take(message);
            } else {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
