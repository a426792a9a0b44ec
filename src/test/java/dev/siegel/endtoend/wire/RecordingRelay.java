package dev.siegel.endtoend.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Stands between a client and one port of the server, and keeps what the client has sent. */
public final class RecordingRelay implements AutoCloseable {
    private final ServerSocket listener;
    private final int target;
    private final ByteArrayOutputStream recording = new ByteArrayOutputStream();

    public RecordingRelay(int target) throws IOException {
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.target = target;
        Thread.ofVirtual().name("relay").start(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** The messages without a body the client has sent so far, each with its empty line. */
    public List<String> messages() {
        synchronized (recording) {
            return Stream.of(recording.toString(StandardCharsets.ISO_8859_1).split("\r\n\r\n"))
                    .map(head -> head + "\r\n\r\n")
                    .toList();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                Thread.ofVirtual().start(() -> copy(client, server, recording));
                Thread.ofVirtual()
                        .start(() -> copy(server, client, OutputStream.nullOutputStream()));
            }
        } catch (IOException e) {
            // The relay was closed, which ends the listening.
        }
    }

    private void copy(Socket from, Socket to, OutputStream record) {
        var buffer = new byte[8192];
        try (from;
                to) {
            InputStream input = from.getInputStream();
            for (int length = input.read(buffer); length >= 0; length = input.read(buffer)) {
                synchronized (recording) {
                    record.write(buffer, 0, length);
                }
                to.getOutputStream().write(buffer, 0, length);
            }
        } catch (IOException e) {
            // One end is gone; both are closed now.
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
