package dev.siegel.api.problem;

import dev.siegel.api.call.CallContext;
import dev.siegel.pool.work.StoreUnavailable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers while the database is away. */
@Singleton
final class StoreUnavailableHandler
        implements ExceptionHandler<StoreUnavailable, HttpResponse<Problem>> {
    private static final Logger LOG = LoggerFactory.getLogger(StoreUnavailableHandler.class);

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<Problem> handle(HttpRequest request, StoreUnavailable failure) {
        LOG.warn("{} the database does not answer", CallContext.correlationId(request), failure);
        return Problems.response(
                request,
                ProblemKind.STORE_UNAVAILABLE,
                "Nothing was changed that was not acknowledged; try again later.");
    }
}
