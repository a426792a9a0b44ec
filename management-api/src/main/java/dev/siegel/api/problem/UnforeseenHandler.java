package dev.siegel.api.problem;

import dev.siegel.api.call.CallContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what nobody foresaw: the log gets all of it, the caller the id to find it by. */
@Singleton
final class UnforeseenHandler implements ExceptionHandler<RuntimeException, HttpResponse<Problem>> {
    private static final Logger LOG = LoggerFactory.getLogger(UnforeseenHandler.class);

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<Problem> handle(HttpRequest request, RuntimeException failure) {
        LOG.error("{} failed unforeseen", CallContext.correlationId(request), failure);
        return Problems.response(
                request, ProblemKind.UNFORESEEN, "The log tells more under the correlation id.");
    }
}
