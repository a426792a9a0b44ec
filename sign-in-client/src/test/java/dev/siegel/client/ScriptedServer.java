package dev.siegel.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * Takes one connection and answers each message on it by what the script says to its head; empty
 * means closing.
 */
final class ScriptedServer implements AutoCloseable {
    private final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final List<String> heads = new CopyOnWriteArrayList<>();

    ScriptedServer(UnaryOperator<String> script) throws IOException {
        Thread.ofVirtual().start(() -> serve(script));
    }

    int port() {
        return listener.getLocalPort();
    }

    String host() {
        return listener.getInetAddress().getHostAddress();
    }

    List<String> heads() {
        return List.copyOf(heads);
    }

    private void serve(UnaryOperator<String> script) {
        while (!listener.isClosed()) {
            try (var socket = listener.accept()) {
                talk(socket, script);
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket socket, UnaryOperator<String> script) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
        for (var head = head(reader); !head.isEmpty(); head = head(reader)) {
            heads.add(head);
            var answer = script.apply(head);
            if (answer.isEmpty()) {
                return;
            }
            socket.getOutputStream().write(answer.getBytes(ISO_8859_1));
        }
    }

    private static String head(BufferedReader reader) throws IOException {
        var head = new StringBuilder();
        int length = 0;
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.isEmpty()) {
                reader.skip(length);
                return head.toString();
            }
            head.append(line).append('\n');
            length =
                    line.startsWith("Content-Length: ")
                            ? Integer.parseInt(line.substring(16))
                            : length;
        }
        return "";
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
