package dev.siegel.api.call;

import dev.siegel.pool.role.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.RouteAttributes;
import java.net.InetAddress;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What belongs to a request beside its own parts: who calls, from where, under which id. */
public final class CallContext {
    private static final String CALLER = "siegel.caller";
    private static final String CALLER_NOW = "siegel.caller-now";
    private static final String CORRELATION = "siegel.correlation";

    private CallContext() {}

    /**
     * The caller the token names.
     *
     * @throws IllegalStateException on a public route
     */
    public static Caller caller(HttpRequest<?> request) {
        return request.getAttribute(CALLER, Caller.class)
                .orElseThrow(() -> new IllegalStateException("no caller on this route"));
    }

    /** The caller, if the route wants one. */
    public static Optional<Caller> knownCaller(HttpRequest<?> request) {
        return request.getAttribute(CALLER, Caller.class);
    }

    public static void setCaller(HttpRequest<?> request, Caller caller) {
        request.setAttribute(CALLER, caller);
    }

    /**
     * Looks the caller up again, for answers that go on for long; empty when the token has ended.
     *
     * @throws IllegalStateException on a public route
     */
    @SuppressWarnings("unchecked") // set below and nowhere else
    public static Supplier<Optional<Caller>> callerNow(HttpRequest<?> request) {
        return request.getAttribute(CALLER_NOW, Supplier.class)
                .orElseThrow(() -> new IllegalStateException("no caller on this route"));
    }

    public static void setCallerNow(HttpRequest<?> request, Supplier<Optional<Caller>> callerNow) {
        request.setAttribute(CALLER_NOW, callerNow);
    }

    /** Made here, never taken from the client. */
    public static String correlationId(HttpRequest<?> request) {
        Optional<String> known = request.getAttribute(CORRELATION, String.class);
        return known.orElseGet(() -> {
            String made = UUID.randomUUID().toString();
            request.setAttribute(CORRELATION, made);
            return made;
        });
    }

    /** The peer of the connection; no header is believed. */
    public static InetAddress address(HttpRequest<?> request) {
        return request.getRemoteAddress().getAddress();
    }

    /** The cmdlet an operation is known as, if the request found one. */
    public static Optional<String> cmdlet(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .flatMap(route -> route.getAnnotationMetadata().stringValue(Cmdlet.class));
    }
}
