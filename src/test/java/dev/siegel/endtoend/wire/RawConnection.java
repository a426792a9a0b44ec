package dev.siegel.endtoend.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLSocket;

/** A connection of a peer that keeps to no protocol. */
public final class RawConnection implements AutoCloseable {
    private final Socket socket;

    private RawConnection(Socket socket) {
        this.socket = socket;
    }

    public static RawConnection tcp(int port) throws IOException {
        return new RawConnection(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    public static RawConnection tls(int port, Path certificateAuthority) throws IOException {
        var factory = PoolTrust.context(certificateAuthority).getSocketFactory();
        var socket = (SSLSocket) factory.createSocket(InetAddress.getLoopbackAddress(), port);
        socket.startHandshake();
        return new RawConnection(socket);
    }

    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    public void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /**
     * Sends the same bytes again and again, and tells whether the other side soon takes no more.
     */
    public boolean isRefusedWithin(Duration longest, byte[] bytes) throws InterruptedException {
        Thread sender = Thread.ofVirtual().start(() -> sendUntilRefused(bytes));
        return sender.join(longest);
    }

    private void sendUntilRefused(byte[] bytes) {
        try {
            while (true) {
                send(bytes);
            }
        } catch (IOException e) {
            // Refused, or closed by the test when its patience had ended.
        }
    }

    /**
     * What comes until the text is there, the other side ends it, or nothing comes for the time.
     */
    public String readUntil(String text, Duration longest) throws IOException {
        var received = new ByteArrayOutputStream();
        socket.setSoTimeout(Math.toIntExact(longest.toMillis()));
        while (!received.toString(StandardCharsets.ISO_8859_1).endsWith(text)) {
            int next = next();
            if (next < 0) {
                break;
            }
            received.write(next);
        }
        return received.toString(StandardCharsets.ISO_8859_1);
    }

    /**
     * The next byte; nothing in time and a reset, which follows data not read, count as the end.
     */
    private int next() {
        try {
            return socket.getInputStream().read();
        } catch (IOException e) {
            return -1;
        }
    }

    /** The head of one answer, its empty line included. */
    public String readHead(Duration longest) throws IOException {
        return readUntil("\r\n\r\n", longest);
    }

    /** Whether the other side ends the connection within the time. */
    public boolean isClosedWithin(Duration longest) throws IOException {
        socket.setSoTimeout(Math.toIntExact(longest.toMillis()));
        try {
            while (socket.getInputStream().read() >= 0) {
                // What was still on its way does not matter here.
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
