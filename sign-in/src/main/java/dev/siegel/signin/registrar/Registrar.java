package dev.siegel.signin.registrar;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A SIP listener on which devices sign in. */
public final class Registrar implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Registrar.class);
    private static final int BACKLOG = 1024;
    private static final long LONGEST_CLOSE_SECONDS = 5;

    /** TLS says goodbye before it closes; a peer that does not read may not hold that up. */
    private static final long CLOSE_NOTIFY_MILLISECONDS = 500;

    private final EventLoopGroup eventLoops;
    private final ExecutorService executor;
    private final Connections connections;
    private final Channel listener;

    private Registrar(
            EventLoopGroup eventLoops,
            ExecutorService executor,
            Connections connections,
            Channel listener) {
        this.eventLoops = eventLoops;
        this.executor = executor;
        this.connections = connections;
        this.listener = listener;
    }

    /**
     * Starts listening.
     *
     * @param tls asked for each connection; null for plain TCP
     */
    public static Registrar start(
            RegistrarSettings settings,
            RegistrarCollaborators collaborators,
            @Nullable Supplier<SslContext> tls) {
        EventLoopGroup eventLoops =
                new MultiThreadIoEventLoopGroup(
                        0, new DefaultThreadFactory("registrar", true), NioIoHandler.newFactory());
        ExecutorService executor =
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("sign-in-", 0).factory());
        Connections connections = new Connections(settings, collaborators, executor, tls != null);
        ChannelFuture bound =
                bootstrap(eventLoops, new Pipeline(connections, tls))
                        .bind(settings.bindAddress())
                        .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            var _ = eventLoops.shutdownGracefully(0, 0, TimeUnit.SECONDS);
            executor.shutdown();
            throw new IllegalStateException(
                    "cannot listen for SIP on " + settings.bindAddress(), bound.cause());
        }
        return new Registrar(eventLoops, executor, connections, bound.channel());
    }

    /**
     * A failed write does not close the channel: sipe closes right after its sign-out, and what it
     * sent before that is still to be read.
     */
    private static ServerBootstrap bootstrap(EventLoopGroup eventLoops, Pipeline pipeline) {
        return new ServerBootstrap()
                .group(eventLoops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                .childOption(ChannelOption.AUTO_CLOSE, false)
                .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .childHandler(pipeline);
    }

    /** What bytes pass through on their way in and out. */
    private static final class Pipeline extends ChannelInitializer<Channel> {
        private final Connections connections;
        private final @Nullable Supplier<SslContext> tls;

        Pipeline(Connections connections, @Nullable Supplier<SslContext> tls) {
            this.connections = connections;
            this.tls = tls;
        }

        @Override
        protected void initChannel(Channel channel) {
            if (tls != null) {
                SslHandler handler = tls.get().newHandler(channel.alloc());
                handler.setCloseNotifyFlushTimeoutMillis(CLOSE_NOTIFY_MILLISECONDS);
                channel.pipeline().addLast(handler);
            }
            channel.pipeline().addLast(new SipConnection(connections, channel));
        }
    }

    /** The port it listens on, which the system chose where the settings said 0. */
    public int port() {
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    /** How many connections are open. */
    public int connections() {
        return connections.size();
    }

    /** Stops listening, closes every connection and ends the registrations made over them. */
    @Override
    public void close() {
        listener.close().awaitUninterruptibly(LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS);
        List<SipConnection> open = connections.all();
        open.forEach(SipConnection::close);
        CompletableFuture.allOf(
                        open.stream()
                                .map(SipConnection::ended)
                                .toArray(CompletableFuture<?>[]::new))
                .completeOnTimeout(null, LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS)
                .join();
        if (connections.size() > 0) {
            LOG.warn("{} connections did not end in time", connections.size());
        }
        eventLoops
                .shutdownGracefully(0, LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS)
                .awaitUninterruptibly(LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS);
        executor.shutdown();
    }
}
