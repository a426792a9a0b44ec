package dev.siegel.api.problem;

import dev.siegel.api.call.CallContext;
import dev.siegel.pool.account.DirectoryUnavailable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers while the directory is away. */
@Singleton
final class DirectoryUnavailableHandler
        implements ExceptionHandler<DirectoryUnavailable, HttpResponse<Problem>> {
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryUnavailableHandler.class);

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<Problem> handle(HttpRequest request, DirectoryUnavailable failure) {
        LOG.warn("{} the directory does not answer", CallContext.correlationId(request), failure);
        return Problems.response(
                request,
                ProblemKind.DIRECTORY_UNAVAILABLE,
                "Nothing was changed; try again later.");
    }
}
