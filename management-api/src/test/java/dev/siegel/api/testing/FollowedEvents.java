package dev.siegel.api.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A client that follows events over a socket of its own, and reads when it likes to. */
public final class FollowedEvents implements AutoCloseable {
    private static final int SMALL_BUFFER = 4096;
    private static final int LONGEST_WAIT_MILLIS = 10_000;

    private final Socket socket;
    private final BufferedReader reader;

    private FollowedEvents(Socket socket) throws IOException {
        this.socket = socket;
        this.reader =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Sends the request; nothing is read yet. */
    public static FollowedEvents open(int port, String path, String token, String... headers) {
        try {
            var socket = new Socket();
            socket.setReceiveBufferSize(SMALL_BUFFER);
            socket.setSoTimeout(LONGEST_WAIT_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
            String request =
                    "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nAuthorization: Bearer %s\r\n%s\r\n"
                            .formatted(path, token, more);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new FollowedEvents(socket);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The next line that matches; null when the stream ended before. */
    public @Nullable String next(Predicate<String> wanted) {
        try {
            String line = reader.readLine();
            while (line != null && !wanted.test(line)) {
                line = reader.readLine();
            }
            return line;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The next line that begins so. */
    public @Nullable String next(String beginning) {
        return next(line -> line.startsWith(beginning));
    }

    /** What is left until the server ends it, without the sizes of chunks. */
    public List<String> rest() {
        List<String> rest = new ArrayList<>();
        for (String line = next(_ -> true); line != null && !line.equals("0"); ) {
            rest.add(line);
            line = next(_ -> true);
        }
        return rest;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
