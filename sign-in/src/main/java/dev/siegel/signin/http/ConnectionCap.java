package dev.siegel.signin.http;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Closes connections over the limits before a byte of TLS is spent on them. */
@Sharable
final class ConnectionCap extends ChannelInboundHandlerAdapter {
    private final WebLimits limits;
    private final AtomicInteger open = new AtomicInteger();
    private final ConcurrentMap<InetAddress, Integer> openFrom = new ConcurrentHashMap<>();

    ConnectionCap(WebLimits limits) {
        this.limits = limits;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        var address = addressOf(context);
        var ofAddress = openFrom.merge(address, 1, Integer::sum);
        context.channel().closeFuture().addListener(_ -> closed(address));
        if (open.incrementAndGet() > limits.connections()
                || ofAddress > limits.connectionsPerAddress()) {
            var _ = context.close();
            return;
        }
        context.fireChannelActive();
    }

    static InetAddress addressOf(ChannelHandlerContext context) {
        return ((InetSocketAddress) context.channel().remoteAddress()).getAddress();
    }

    private void closed(InetAddress address) {
        open.decrementAndGet();
        openFrom.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1);
    }
}
