package dev.siegel.server;

import java.io.IOException;
import org.eclipse.jetty.ee11.servlet.ErrorHandler;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Says of an error its status and nothing of the inside. */
final class BareErrors extends ErrorHandler {
    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            String message,
            Throwable cause,
            Callback callback)
            throws IOException {
        super.generateResponse(
                request, response, status, HttpStatus.getMessage(status), null, callback);
    }
}
