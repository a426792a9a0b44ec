package dev.siegel.signin.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends connections that are silent too long, or too slow with a request; sits between TLS and HTTP
 * and counts no byte as progress.
 */
final class RequestClock extends ChannelInboundHandlerAdapter {
    private final WebLimits limits;
    private @Nullable ChannelHandlerContext context;
    private @Nullable Future<?> deadline;
    private boolean receiving;

    RequestClock(WebLimits limits) {
        this.limits = limits;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
    }

    @Override
    public void channelActive(ChannelHandlerContext active) {
        restart(limits.handshakeTime().plus(limits.requestTime()));
        active.fireChannelActive();
    }

    @Override
    public void channelInactive(ChannelHandlerContext inactive) {
        stop();
        inactive.fireChannelInactive();
    }

    @Override
    public void channelRead(ChannelHandlerContext read, Object message) {
        if (message instanceof ByteBuf bytes && bytes.isReadable() && !receiving) {
            receiving = true;
            restart(limits.requestTime());
        }
        read.fireChannelRead(message);
    }

    /** A whole request is here; the time to answer it is ours. */
    void received() {
        stop();
    }

    /** The answer is out; the next request may take its time to begin. */
    void answered() {
        receiving = false;
        restart(limits.idleTime());
    }

    private void restart(Duration time) {
        stop();
        var at = context;
        if (at != null) {
            Runnable end = () -> end(at);
            deadline = at.executor().schedule(end, time.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static void end(ChannelHandlerContext at) {
        var _ = at.close();
    }

    private void stop() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }
}
