package dev.siegel.signin.http;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds who answers; paths are matched in any case and with or without a slash at the end, as the
 * original's web server does.
 */
public final class Routes implements WebHandler {
    private final Map<String, Map<String, WebHandler>> handlers = new TreeMap<>();

    public Routes(Collection<Route> routes) {
        for (var route : routes) {
            var methods = handlers.computeIfAbsent(key(route.path()), _ -> new TreeMap<>());
            if (methods.put(route.method(), route.handler()) != null) {
                throw new IllegalArgumentException(
                        "two routes for " + route.method() + " " + route.path());
            }
        }
    }

    @Override
    public WebResponse answer(WebRequest request, WebConnection connection) {
        var methods = handlers.get(key(request.path()));
        if (methods == null) {
            return WebResponse.text(404, "Not found.\n");
        }
        var handler = methods.get(request.method());
        if (handler == null) {
            return WebResponse.text(405, "Method not allowed.\n")
                    .with("Allow", String.join(", ", methods.keySet()));
        }
        return handler.answer(request, connection);
    }

    private static String key(String path) {
        var lower = path.toLowerCase(Locale.ROOT);
        return lower.length() > 1 && lower.endsWith("/")
                ? lower.substring(0, lower.length() - 1)
                : lower;
    }
}
