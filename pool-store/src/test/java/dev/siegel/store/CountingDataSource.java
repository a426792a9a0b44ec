package dev.siegel.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes down every statement that is prepared. */
final class CountingDataSource {
    private final List<String> statements = new CopyOnWriteArrayList<>();

    DataSource around(DataSource dataSource) {
        return proxy(DataSource.class, dataSource);
    }

    List<String> statements() {
        return List.copyOf(statements);
    }

    void forget() {
        statements.clear();
    }

    private <T> T proxy(Class<T> type, T target) {
        Object made =
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> watched(method, target, arguments));
        return type.cast(made);
    }

    private @Nullable Object watched(Method method, Object target, Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("prepareStatement") && arguments != null) {
            statements.add(String.valueOf(arguments[0]));
        }
        try {
            Object result = method.invoke(target, arguments);
            return method.getName().equals("getConnection")
                            && result instanceof Connection connection
                    ? proxy(Connection.class, connection)
                    : result;
        } catch (InvocationTargetException wrapped) {
            throw Objects.requireNonNull(wrapped.getCause());
        }
    }
}
