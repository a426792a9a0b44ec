package dev.siegel.signin.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts requests together under the body limit; what breaks a rule is answered once and ends the
 * connection.
 */
final class RequestCollector extends SimpleChannelInboundHandler<HttpObject> {
    private final int largestBody;
    private final RequestQueue queue;
    private @Nullable HttpRequest head;
    private @Nullable ByteBuf body;
    private boolean refused;

    RequestCollector(int largestBody, RequestQueue queue) {
        this.largestBody = largestBody;
        this.queue = queue;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject message) {
        if (refused) {
            return;
        }
        if (message.decoderResult().isFailure()) {
            refuse(context, statusOf(message.decoderResult().cause()));
            return;
        }
        if (message instanceof HttpRequest request) {
            begin(context, request);
        }
        if (!refused && message instanceof HttpContent content) {
            add(context, content);
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        drop();
    }

    private void begin(ChannelHandlerContext context, HttpRequest request) {
        var headers = request.headers();
        if (headers.contains(HttpHeaderNames.TRANSFER_ENCODING)
                && !HttpUtil.isTransferEncodingChunked(request)) {
            refuse(context, 501);
        } else if (HttpUtil.getContentLength(request, 0L) > largestBody) {
            refuse(context, 413);
        } else if (headers.getAll(HttpHeaderNames.HOST).size() > 1
                || !request.uri().startsWith("/")) {
            refuse(context, 400);
        } else {
            head = request;
            body = context.alloc().buffer();
            if (HttpUtil.is100ContinueExpected(request)) {
                var _ =
                        context.writeAndFlush(
                                new DefaultFullHttpResponse(
                                        HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
            }
        }
    }

    private void add(ChannelHandlerContext context, HttpContent content) {
        if (head == null || body == null) {
            return;
        }
        if (body.readableBytes() + content.content().readableBytes() > largestBody) {
            refuse(context, 413);
            return;
        }
        body.writeBytes(content.content());
        if (content instanceof LastHttpContent) {
            var bytes = new byte[body.readableBytes()];
            body.readBytes(bytes);
            var request = new WebRequest(head.method().name(), head.uri(), headers(head), bytes);
            var keepAlive = HttpUtil.isKeepAlive(head);
            drop();
            queue.add(context, request, keepAlive);
        }
    }

    private void refuse(ChannelHandlerContext context, int status) {
        refused = true;
        drop();
        queue.refuse(context, status);
    }

    private void drop() {
        head = null;
        if (body != null) {
            body.release();
            body = null;
        }
    }

    private static Map<String, List<String>> headers(HttpRequest request) {
        var headers = new HashMap<String, List<String>>();
        for (var header : request.headers()) {
            headers.computeIfAbsent(
                            header.getKey().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(header.getValue());
        }
        headers.replaceAll((_, values) -> List.copyOf(values));
        return headers;
    }

    private static int statusOf(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException _ -> 414;
            case TooLongHttpHeaderException _ -> 431;
            default -> 400;
        };
    }
}
