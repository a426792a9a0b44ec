package dev.siegel.cmdlets.rest;

import dev.siegel.cmdlets.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * One call.
 *
 * @param body sent as JSON, null for none
 * @param version what the resource has to stand at, as an ETag; null for whatever it is
 */
public record RestRequest(
        String method, RestPath path, @Nullable Json body, @Nullable String version) {
    public static RestRequest get(RestPath path) {
        return new RestRequest("GET", path, null, null);
    }

    public static RestRequest delete(RestPath path) {
        return new RestRequest("DELETE", path, null, null);
    }

    public static RestRequest post(RestPath path, Json body) {
        return new RestRequest("POST", path, body, null);
    }

    public static RestRequest put(RestPath path, Json body) {
        return new RestRequest("PUT", path, body, null);
    }

    public static RestRequest patch(RestPath path, Json body) {
        return new RestRequest("PATCH", path, body, null);
    }

    /** The same, refused when the resource has another version by then. */
    public RestRequest at(@Nullable String tag) {
        return new RestRequest(method, path, body, tag);
    }

    /** Method and path only: a body may hold a password. */
    @Override
    public String toString() {
        return method + " /" + path.text();
    }
}
