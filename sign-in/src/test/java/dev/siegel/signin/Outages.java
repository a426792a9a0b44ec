package dev.siegel.signin;

import dev.siegel.pool.work.StoreUnavailable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Objects;

/** A database that can go away and come back. */
final class Outages {
    private volatile boolean away;

    void begin() {
        away = true;
    }

    void end() {
        away = false;
    }

    <T> T around(Class<T> port, T store) {
        Object proxy =
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (_, method, arguments) -> {
                            if (away) {
                                throw new StoreUnavailable(
                                        "the database is away", new IllegalStateException("test"));
                            }
                            try {
                                return method.invoke(store, arguments);
                            } catch (InvocationTargetException wrapped) {
                                throw Objects.requireNonNull(wrapped.getCause());
                            }
                        });
        return port.cast(proxy);
    }
}
