package dev.siegel.cmdlets.rest;

import dev.siegel.cmdlets.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * One call.
 *
 * @param body sent as JSON, null for none
 */
public record RestRequest(String method, RestPath path, @Nullable Json body) {
    public static RestRequest get(RestPath path) {
        return new RestRequest("GET", path, null);
    }

    public static RestRequest delete(RestPath path) {
        return new RestRequest("DELETE", path, null);
    }

    public static RestRequest post(RestPath path, Json body) {
        return new RestRequest("POST", path, body);
    }

    public static RestRequest put(RestPath path, Json body) {
        return new RestRequest("PUT", path, body);
    }

    /** Method and path only: a body may hold a password. */
    @Override
    public String toString() {
        return method + " /" + path.text();
    }
}
