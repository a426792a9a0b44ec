package dev.siegel.signin.http;

import io.netty.channel.ChannelHandlerContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a connection's requests one after the other. While one is being answered nothing more is
 * read; what the last read brought waits here. All methods run on the connection's event loop but
 * {@code answer}.
 */
final class RequestQueue {
    private static final Logger LOG = LoggerFactory.getLogger(RequestQueue.class);

    /** No client of ours sends ahead; a few requests may share one packet. */
    private static final int MOST_WAITING = 16;

    private final WebHandler handler;
    private final Executor workers;
    private final RequestClock clock;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private @Nullable WebConnection connection;
    private boolean busy;
    private int refusal;

    RequestQueue(WebHandler handler, Executor workers, RequestClock clock) {
        this.handler = handler;
        this.workers = workers;
        this.clock = clock;
    }

    private record Waiting(WebRequest request, boolean keepAlive) {}

    void add(ChannelHandlerContext context, WebRequest request, boolean keepAlive) {
        if (waiting.size() >= MOST_WAITING) {
            var _ = context.close();
            return;
        }
        waiting.add(new Waiting(request, keepAlive));
        context.channel().config().setAutoRead(false);
        next(context);
    }

    /** Answers with the status, after what waits, and closes. */
    void refuse(ChannelHandlerContext context, int status) {
        refusal = status;
        context.channel().config().setAutoRead(false);
        next(context);
    }

    private void next(ChannelHandlerContext context) {
        if (busy) {
            return;
        }
        var first = waiting.poll();
        if (first != null) {
            busy = true;
            clock.received();
            var from = connection(context);
            workers.execute(() -> answer(context, first, from));
        } else if (refusal != 0) {
            busy = true;
            clock.answered();
            Answers.write(
                    context, WebResponse.text(refusal, "The request is not acceptable.\n"), false);
        } else {
            context.channel().config().setAutoRead(true);
        }
    }

    private void answer(ChannelHandlerContext context, Waiting waiter, WebConnection from) {
        var response = answer(waiter.request(), from);
        context.executor().execute(() -> answered(context, response, waiter.keepAlive()));
    }

    private void answered(ChannelHandlerContext context, WebResponse response, boolean keepAlive) {
        busy = !keepAlive;
        clock.answered();
        Answers.write(context, response, keepAlive);
        next(context);
    }

    private WebResponse answer(WebRequest request, WebConnection from) {
        try {
            return handler.answer(request, from);
        } catch (RuntimeException e) {
            var correlation = UUID.randomUUID();
            LOG.error(
                    "{} {} failed [{}]",
                    request.method(),
                    Printable.of(request.path()),
                    correlation,
                    e);
            return WebResponse.text(500, "Internal error " + correlation + ".\n");
        }
    }

    private WebConnection connection(ChannelHandlerContext context) {
        if (connection == null) {
            connection = new WebConnection(ConnectionCap.addressOf(context));
        }
        return connection;
    }
}
