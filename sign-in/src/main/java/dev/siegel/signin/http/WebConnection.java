package dev.siegel.signin.http;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One client's connection and what handlers remember on it; only the request being answered touches
 * it.
 */
public final class WebConnection {
    private final InetAddress remote;
    private final Map<Class<?>, Object> states = new HashMap<>();

    public WebConnection(InetAddress remote) {
        this.remote = remote;
    }

    public InetAddress remote() {
        return remote;
    }

    /** The connection's state of this type, made when first asked for. */
    public <T> T state(Class<T> type, Supplier<T> first) {
        return type.cast(states.computeIfAbsent(type, _ -> first.get()));
    }
}
