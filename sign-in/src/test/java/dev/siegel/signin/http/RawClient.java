package dev.siegel.signin.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * An HTTPS connection with nothing between the test and the bytes; answers are read by their
 * Content-Length, as pidgin-sipe does.
 */
public final class RawClient implements AutoCloseable {
    private final Socket socket;
    private final InputStream input;
    private final OutputStream output;

    private RawClient(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(15_000);
        this.input = socket.getInputStream();
        this.output = socket.getOutputStream();
    }

    /** An answer; header lines as sent. */
    public record Answer(int status, List<String> headers, String body) {
        public Optional<String> header(String name) {
            var start = name.toLowerCase(Locale.ROOT) + ": ";
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()))
                    .findFirst();
        }
    }

    public static RawClient connect(int port, X509Certificate trusted) throws IOException {
        return new RawClient(
                trusting(trusted)
                        .getSocketFactory()
                        .createSocket(InetAddress.getLoopbackAddress(), port));
    }

    public Answer get(String path) throws IOException {
        write("GET " + path + " HTTP/1.1\r\nHost: pool01.example.com\r\n\r\n");
        return read();
    }

    /** A POST with the headers in pidgin-sipe's order: its own before the length. */
    public Answer post(String path, String body, String... headers) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder("POST " + path + " HTTP/1.1\r\nHost: pool01.example.com\r\n");
        head.append("User-Agent: Purple/2.14.12 Sipe/1.25.0 (linux-x86_64)\r\n");
        for (var header : headers) {
            head.append(header).append("\r\n");
        }
        head.append("Content-Length: ")
                .append(bytes.length)
                .append("\r\nContent-Type: text/xml\r\n\r\n");
        write(head + body);
        return read();
    }

    public void write(String text) throws IOException {
        output.write(text.getBytes(StandardCharsets.UTF_8));
        output.flush();
    }

    public Answer read() throws IOException {
        var status = Integer.parseInt(line().split(" ", 3)[1]);
        var headers = new ArrayList<String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            headers.add(line);
        }
        var answer = new Answer(status, headers, "");
        var length = Integer.parseInt(answer.header("Content-Length").orElseThrow());
        return new Answer(
                status, headers, new String(input.readNBytes(length), StandardCharsets.UTF_8));
    }

    /** Reads the interim answer to an expectation. */
    public boolean continued() throws IOException {
        return line().equals("HTTP/1.1 100 Continue") && line().isEmpty();
    }

    /** Whether the other end closes, at the latest when reading times out. */
    public boolean ends() {
        try {
            return input.read() < 0;
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

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int octet = input.read(); octet != '\n'; octet = input.read()) {
            if (octet < 0) {
                throw new EOFException("closed inside a line");
            }
            line.write(octet);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    private static SSLContext trusting(X509Certificate trusted) {
        try {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry("pool", trusted);
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
