package dev.siegel.server;

import dev.siegel.console.ConsoleServlet;
import dev.siegel.pool.authority.CertifiedKey;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The administrators' console: Jetty over TLS, which never asks a browser for a certificate of its
 * own.
 */
final class ConsoleListener implements AutoCloseable {
    private static final int MOST_THREADS = 24;
    private static final int FEWEST_THREADS = 4;
    private static final int LARGEST_HEADERS = 16 * 1024;
    private static final long LARGEST_REQUEST = 1024L * 1024;
    private static final long NO_LIMIT = -1;
    private static final Duration KEY_LOOK = Duration.ofSeconds(1);
    private static final Duration IDLE_CONNECTION = Duration.ofMinutes(2);

    private final Server server;
    private final ServerConnector connector;
    private final Periodic keyTimer;

    private ConsoleListener(Server server, ServerConnector connector, Periodic keyTimer) {
        this.server = server;
        this.connector = connector;
        this.keyTimer = keyTimer;
    }

    /**
     * @param key what the listener shows; asked again each second
     */
    static ConsoleListener start(
            String address,
            int port,
            Supplier<CertifiedKey> key,
            Supplier<ConsoleServlet> servlet) {
        var threads = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
        threads.setName("console");
        threads.setDaemon(true);
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var server = new Server(threads);
        SslContextFactory.Server tls = tls(key.get());
        ServerConnector connector = connector(server, tls);
        connector.setHost(address);
        connector.setPort(port);
        server.addConnector(connector);
        var limited = new SizeLimitHandler(LARGEST_REQUEST, NO_LIMIT);
        limited.setHandler(ConsoleContext.of(servlet.get()));
        server.setHandler(limited);
        try {
            server.start();
        } catch (Exception failure) {
            throw new IllegalStateException(
                    "the console cannot listen on " + address + ":" + port, failure);
        }
        return new ConsoleListener(server, connector, Rekeying.start(tls, key, KEY_LOOK));
    }

    private static ServerConnector connector(Server server, SslContextFactory.Server tls) {
        var configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setRequestHeaderSize(LARGEST_HEADERS);
        configuration.addCustomizer(new SecureRequestCustomizer(false));
        var connector =
                new ServerConnector(
                        server,
                        1,
                        1,
                        new SslConnectionFactory(tls, HttpVersion.HTTP_1_1.asString()),
                        new HttpConnectionFactory(configuration));
        connector.setIdleTimeout(IDLE_CONNECTION.toMillis());
        return connector;
    }

    private static SslContextFactory.Server tls(CertifiedKey key) {
        var tls = new SslContextFactory.Server();
        tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        tls.setSniRequired(false);
        Rekeying.show(tls, key);
        return tls;
    }

    int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        keyTimer.close();
        try {
            server.stop();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception failure) {
            throw new IllegalStateException("the console does not stop", failure);
        }
    }
}
