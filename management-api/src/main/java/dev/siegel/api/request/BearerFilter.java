package dev.siegel.api.request;

import dev.siegel.api.call.CallContext;
import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.problem.ProblemKind;
import dev.siegel.pool.administrator.IdentifiedCaller;
import dev.siegel.pool.administrator.IdentifyCaller;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lets nobody pass below {@code /api} without a token or a client certificate, whether there is a
 * route or not; only signing in and the public document need none.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(BearerFilter.ORDER)
final class BearerFilter {
    static final int ORDER = 0;

    private static final List<String> PUBLIC =
            List.of("/api/v1/sign-in", "/api/openapi.yaml", "/health");
    private static final String SCHEME = "Bearer ";

    private final IdentifyCaller callers;

    BearerFilter(IdentifyCaller callers) {
        this.callers = callers;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void authenticate(HttpRequest<?> request) {
        if (PUBLIC.contains(request.getUri().getRawPath())) {
            return;
        }
        IdentifiedCaller identified = caller(request);
        if (identified.passwordMustChange()
                && !OwnPassword.isChangedBy(request, identified.caller())) {
            throw ProblemException.of(
                    ProblemKind.PASSWORD_MUST_CHANGE,
                    "Somebody else chose the password: change it at"
                            + " /api/v1/administrators/{name}/password, then sign in again.",
                    identified.caller().name());
        }
        CallContext.setCaller(request, identified.caller());
    }

    private IdentifiedCaller caller(HttpRequest<?> request) {
        Supplier<Optional<IdentifiedCaller>> find = lookup(request);
        CallContext.setCallerNow(
                request,
                () ->
                        find.get()
                                .filter(one -> !one.passwordMustChange())
                                .map(IdentifiedCaller::caller));
        return find.get()
                .orElseThrow(() ->
                        refused(
                                "The token or the client certificate is unknown here or"
                                        + " has expired."));
    }

    /** Asked again for as long as an answer lasts: rights may end while a stream goes on. */
    private Supplier<Optional<IdentifiedCaller>> lookup(HttpRequest<?> request) {
        InetAddress address = CallContext.address(request);
        String id = CallContext.correlationId(request);
        List<String> given = request.getHeaders().getAll("Authorization");
        Optional<X509Certificate> certificate = certificate(request);
        if (given.isEmpty() && certificate.isPresent()) {
            return () -> callers.byCertificate(certificate.get(), address, id);
        }
        String token = token(given);
        return () -> callers.byToken(token, address, id);
    }

    private static String token(List<String> given) {
        if (given.size() != 1
                || !given.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw refused("Sign in at /api/v1/sign-in and send the token as a bearer token.");
        }
        return given.getFirst().substring(SCHEME.length()).strip();
    }

    /** The peer's, once the handshake has proved that it holds the key. */
    private static Optional<X509Certificate> certificate(HttpRequest<?> request) {
        return request.getCertificate()
                .filter(X509Certificate.class::isInstance)
                .map(X509Certificate.class::cast);
    }

    private static ProblemException refused(String detail) {
        return ProblemException.of(ProblemKind.NOT_AUTHENTICATED, detail, null);
    }
}
