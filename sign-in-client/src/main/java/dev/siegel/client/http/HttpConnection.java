package dev.siegel.client.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.siegel.client.trust.ClientTrust;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One connection to one server; questions are asked one after the other, all on it. After an answer
 * that closes it the next question opens another. For one thread.
 */
public final class HttpConnection implements Closeable {
    private final URI server;
    private final ClientTrust trust;
    private final HttpHabits habits;
    private final Duration timeout;
    private @Nullable Socket socket;
    private @Nullable BufferedInputStream input;

    public HttpConnection(URI server, ClientTrust trust, HttpHabits habits, Duration timeout) {
        this.server = server;
        this.trust = trust;
        this.habits = habits;
        this.timeout = timeout;
    }

    public HttpAnswer ask(HttpQuestion question) throws IOException {
        var open = socket == null ? open() : socket;
        open.getOutputStream().write(encode(question));
        open.getOutputStream().flush();
        var source = input == null ? new BufferedInputStream(open.getInputStream()) : input;
        input = source;
        var answer = new HttpReader(source).read();
        if (answer.first("Connection").filter("close"::equalsIgnoreCase).isPresent()) {
            close();
        }
        return answer;
    }

    private Socket open() throws IOException {
        boolean secure = "https".equals(server.getScheme());
        int port = server.getPort() >= 0 ? server.getPort() : secure ? 443 : 80;
        var plain = new Socket();
        plain.connect(new InetSocketAddress(server.getHost(), port), (int) timeout.toMillis());
        plain.setSoTimeout((int) timeout.toMillis());
        var opened = secure ? trust.secure(plain, server.getHost(), port) : plain;
        socket = opened;
        return opened;
    }

    private byte[] encode(HttpQuestion question) {
        var path = question.address().getRawPath();
        var query = question.address().getRawQuery();
        var head = new StringBuilder();
        head.append(question.method()).append(' ').append(path.isEmpty() ? "/" : path);
        head.append(query == null ? "" : "?" + query).append(" HTTP/1.1\r\n");
        line(head, "Host", habits.host(question.address()));
        line(head, "User-Agent", habits.userAgent());
        question.headers().forEach(header -> line(head, header.name(), header.value()));
        var body = question.body();
        if (body.length > 0) {
            line(head, "Content-Length", Integer.toString(body.length));
        }
        var encoded = new ByteArrayOutputStream();
        encoded.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
        encoded.writeBytes(body);
        return encoded.toByteArray();
    }

    private static void line(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }

    @Override
    public void close() throws IOException {
        var open = socket;
        socket = null;
        input = null;
        if (open != null) {
            open.close();
        }
    }
}
