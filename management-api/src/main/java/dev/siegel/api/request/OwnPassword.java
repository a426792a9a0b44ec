package dev.siegel.api.request;

import dev.siegel.pool.role.Caller;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;

/** The one request that is answered while a password chosen by somebody else is not changed. */
final class OwnPassword {
    private static final String BEFORE = "/api/v1/administrators/";
    private static final String AFTER = "/password";

    private OwnPassword() {}

    static boolean isChangedBy(HttpRequest<?> request, Caller caller) {
        String path = request.getUri().getPath();
        return request.getMethod() == HttpMethod.PUT
                && path != null
                && path.equalsIgnoreCase(BEFORE + caller.name() + AFTER);
    }
}
