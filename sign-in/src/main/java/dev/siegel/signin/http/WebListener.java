package dev.siegel.signin.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.ssl.SslContext;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Listens for HTTPS and hands each request to the handler on a virtual thread. */
public final class WebListener implements AutoCloseable {
    /** TLS handshakes run here, one RSA operation each. */
    private static final int EVENT_LOOPS =
            Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8);

    private static final int BACKLOG = 1024;

    private final EventLoopGroup loops =
            new MultiThreadIoEventLoopGroup(EVENT_LOOPS, NioIoHandler.newFactory());
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ChannelGroup open = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final WebLimits limits;
    private final Supplier<SslContext> tls;
    private final WebHandler handler;
    private final ConnectionCap cap;
    private final Channel server;

    private WebListener(
            InetSocketAddress address,
            Supplier<SslContext> tls,
            WebLimits limits,
            WebHandler handler)
            throws IOException {
        this.limits = limits;
        this.tls = tls;
        this.handler = handler;
        this.cap = new ConnectionCap(limits);
        this.server = bind(address);
    }

    public static WebListener start(
            InetSocketAddress address,
            Supplier<SslContext> tls,
            WebLimits limits,
            WebHandler handler)
            throws IOException {
        return new WebListener(address, tls, limits, handler);
    }

    public int port() {
        return ((InetSocketAddress) server.localAddress()).getPort();
    }

    @Override
    public void close() {
        server.close().awaitUninterruptibly();
        workers.shutdown();
        awaitWorkers();
        open.close().awaitUninterruptibly();
        loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    /** What is being committed gets the time to be answered. */
    private void awaitWorkers() {
        try {
            workers.awaitTermination(3, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Channel bind(InetSocketAddress address) throws IOException {
        var bound =
                new ServerBootstrap()
                        .group(loops)
                        .channel(NioServerSocketChannel.class)
                        .option(ChannelOption.SO_BACKLOG, BACKLOG)
                        .option(ChannelOption.SO_REUSEADDR, true)
                        .childOption(ChannelOption.TCP_NODELAY, true)
                        .childHandler(new Connections())
                        .bind(address)
                        .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            var _ = loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
            workers.shutdown();
            throw new IOException("cannot listen on " + address, bound.cause());
        }
        return bound.channel();
    }

    private final class Connections extends ChannelInitializer<Channel> {
        @Override
        protected void initChannel(Channel channel) {
            open.add(channel);
            var clock = new RequestClock(limits);
            var encrypted = tls.get().newHandler(channel.alloc());
            encrypted.setHandshakeTimeoutMillis(limits.handshakeTime().toMillis());
            channel.pipeline()
                    .addLast(cap)
                    .addLast(encrypted)
                    .addLast(clock)
                    .addLast(new HttpServerCodec(decoding()))
                    .addLast(
                            new RequestCollector(
                                    limits.body(), new RequestQueue(handler, workers, clock)))
                    .addLast(new FaultEnd());
        }

        private HttpDecoderConfig decoding() {
            return new HttpDecoderConfig()
                    .setMaxInitialLineLength(limits.requestLine())
                    .setMaxHeaderSize(limits.headers());
        }
    }

    /** A fault of one connection ends that one, without a word: strangers cause them at will. */
    private static final class FaultEnd extends ChannelInboundHandlerAdapter {
        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            var _ = context.close();
        }
    }
}
