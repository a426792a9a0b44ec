package dev.siegel.signin.registrar;

import dev.siegel.pool.registration.LiveConnection;
import dev.siegel.protocols.sip.Decoded;
import dev.siegel.protocols.sip.SipDecoder;
import dev.siegel.protocols.sip.SipMessage;
import dev.siegel.protocols.sip.SipResponse;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.ChannelOutputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslCloseCompletionEvent;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's connection. Bytes become messages on the event loop; messages are answered in order
 * on virtual threads, which may wait for the database.
 */
final class SipConnection extends ChannelInboundHandlerAdapter implements LiveConnection {
    private static final Logger LOG = LoggerFactory.getLogger(SipConnection.class);

    /** How long the answer to a broken message has to reach a peer that is still sending. */
    private static final long LINGER_SECONDS = 1;

    /**
     * A revocation waits no longer than this for the database to take the end of a registration.
     */
    private static final long LONGEST_END_SECONDS = 3;

    private final Connections connections;
    private final Channel channel;
    private final TaskQueue queue;
    private final Conversation conversation;
    private final SilenceWatch silence;
    private final SipDecoder decoder;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    /** Nothing more is read for its meaning; what was read before is still answered. */
    private volatile boolean inputOver;

    /** The peer takes no answers any more. */
    private boolean outputOver;

    /** Closed by us: not even answers that are on their way go out. */
    private volatile boolean cut;

    SipConnection(Connections connections, Channel channel) {
        this.connections = connections;
        this.channel = channel;
        this.decoder = new SipDecoder(connections.rules()::longestBody);
        this.queue = connections.newQueue();
        this.conversation = connections.newConversation(this, channel);
        this.silence = new SilenceWatch(connections.limits(), conversation, channel);
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        connections.opened(this);
        silence.begin();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object received) {
        try {
            if (!inputOver) {
                ByteBuf buffer = (ByteBuf) received;
                byte[] bytes = new byte[buffer.readableBytes()];
                buffer.readBytes(bytes);
                decoder.feed(bytes, 0, bytes.length);
                decode();
            }
        } finally {
            ReferenceCountUtil.release(received);
        }
    }

    private void decode() {
        silence.heard();
        Decoded decoded = decoder.next();
        while (!(decoded instanceof Decoded.Incomplete) && !inputOver) {
            take(decoded);
            decoded = decoder.next();
        }
        adjustReading();
    }

    private void take(Decoded decoded) {
        switch (decoded) {
            case Decoded.Incomplete _, Decoded.KeepAlive _ -> {}
            case Decoded.Message(SipMessage message) -> {
                connections.spoke(this);
                queue.add(() -> send(conversation.answer(message)));
            }
            case Decoded.Malformed malformed -> {
                inputOver = true;
                queue.add(() -> sendLast(conversation.refuse(malformed)));
            }
        }
    }

    private void send(Reply reply) {
        SipResponse response = reply.response();
        if (response != null && reply.close()) {
            sendLast(response);
        } else if (response != null) {
            write(response);
        }
        channel.eventLoop().execute(this::adjustReading);
    }

    /**
     * The answer goes out and our direction ends; what still comes in is thrown away for a moment,
     * since closing at once would take the answer with it.
     */
    private void sendLast(SipResponse response) {
        inputOver = true;
        conversation.stop();
        write(response);
        channel.eventLoop().execute(this::endOutput);
        var _ = channel.eventLoop().schedule(this::close, LINGER_SECONDS, TimeUnit.SECONDS);
    }

    private void endOutput() {
        SslHandler tls = channel.pipeline().get(SslHandler.class);
        var _ = tls == null ? ((DuplexChannel) channel).shutdownOutput() : tls.closeOutbound();
    }

    /** The event loop looks once more whether the connection is over: nothing follows its end. */
    private void write(SipResponse response) {
        byte[] bytes = response.encode();
        channel.eventLoop()
                .execute(() -> {
                    if (!cut) {
                        var _ = channel.writeAndFlush(Unpooled.wrappedBuffer(bytes));
                    }
                });
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        adjustReading();
    }

    /**
     * A peer that takes nothing any more may have sent something before, which is read to its end.
     * One that sends nothing any more still gets the answers to what it has sent.
     */
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof ChannelOutputShutdownEvent) {
            outputOver = true;
            adjustReading();
        } else if (event instanceof SslCloseCompletionEvent
                || event instanceof ChannelInputShutdownEvent) {
            queue.add(() -> channel.eventLoop().execute(this::close));
        }
    }

    /** Reads no more than is answered, and answers no more than is taken. */
    private void adjustReading() {
        boolean full = queue.size() >= connections.limits().pendingMessages();
        boolean taken = channel.isWritable() || outputOver;
        channel.config().setAutoRead(inputOver || (!full && taken));
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        silence.end();
        connections.spoke(this);
        queue.add(this::finish);
    }

    /** What was received before the end has been answered by now; a sign-out may be in it. */
    private void finish() {
        try {
            conversation.end();
        } finally {
            connections.closed(this);
            ended.complete(null);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        String why = String.valueOf(cause.getMessage());
        LOG.info("{} closed: {}", conversation, Conversation.shortened(why));
        close();
    }

    /** Ends whatever is signed in over this connection; as a rule that is one device. */
    @Override
    public CompletionStage<Void> end(EndReason reason) {
        LOG.info("{} ended: {}", conversation, reason);
        conversation.stop();
        close();
        return ended.copy().completeOnTimeout(null, LONGEST_END_SECONDS, TimeUnit.SECONDS);
    }

    /** Closes at once; from any thread. */
    void close() {
        inputOver = true;
        cut = true;
        var _ = channel.close();
    }

    CompletableFuture<Void> ended() {
        return ended;
    }
}
