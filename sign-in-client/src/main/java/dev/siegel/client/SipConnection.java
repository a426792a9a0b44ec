package dev.siegel.client;

import dev.siegel.client.trust.ClientTrust;
import dev.siegel.protocols.sip.Decoded;
import dev.siegel.protocols.sip.SipDecoder;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;

/** A connection that carries SIP: bytes out, messages in. For one thread. */
public final class SipConnection implements Closeable {
    private static final int CHUNK = 8 * 1024;

    private final Transport transport;
    private final Socket socket;
    private final SipDecoder decoder = new SipDecoder();

    private SipConnection(Transport transport, Socket socket) {
        this.transport = transport;
        this.socket = socket;
    }

    public static SipConnection open(ServerAddress server, ClientTrust trust, Duration timeout)
            throws IOException {
        var plain = new Socket();
        plain.connect(
                new InetSocketAddress(server.host(), server.port()), (int) timeout.toMillis());
        plain.setTcpNoDelay(true);
        plain.setSoTimeout((int) timeout.toMillis());
        return new SipConnection(
                server.transport(),
                server.transport() == Transport.TLS
                        ? trust.secure(plain, server.host(), server.port())
                        : plain);
    }

    /** Any bytes, SIP or not. */
    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** Waits for the next message; line ends in between are passed over. */
    public SipArrival receive(Duration timeout) throws IOException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            var decoded = decoded();
            if (decoded.isPresent()) {
                return decoded.get();
            }
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return new SipArrival.TimedOut();
            }
            if (!fill((int) Math.min(left, Integer.MAX_VALUE))) {
                return new SipArrival.Closed();
            }
        }
    }

    /** Whether the server closes within the time; what it says before that is dropped. */
    public boolean awaitClosed(Duration timeout) throws IOException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            var left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            switch (receive(left)) {
                case SipArrival.Closed() -> {
                    return true;
                }
                case SipArrival.TimedOut() -> {
                    return false;
                }
                case SipArrival.Arrived(_) -> {}
            }
        }
    }

    private Optional<SipArrival> decoded() throws IOException {
        while (true) {
            switch (decoder.next()) {
                case Decoded.Message(var message) -> {
                    return Optional.of(new SipArrival.Arrived(message));
                }
                case Decoded.Incomplete() -> {
                    return Optional.empty();
                }
                case Decoded.KeepAlive(_) -> {}
                case Decoded.Malformed(_, var why, _) ->
                        throw new IOException("the server sent no SIP: " + why);
            }
        }
    }

    private boolean fill(int milliseconds) throws IOException {
        var chunk = new byte[CHUNK];
        try {
            socket.setSoTimeout(milliseconds);
            int length = socket.getInputStream().read(chunk);
            if (length < 0) {
                return false;
            }
            decoder.feed(chunk, 0, length);
            return true;
        } catch (SocketTimeoutException e) {
            return true;
        } catch (SocketException e) {
            return false;
        }
    }

    Transport transport() {
        return transport;
    }

    /** Address and port of this end, as Via and Contact name it. */
    String localAddress() {
        return socket.getLocalAddress().getHostAddress() + ":" + socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
