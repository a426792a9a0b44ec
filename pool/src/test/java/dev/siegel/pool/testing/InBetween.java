package dev.siegel.pool.testing;

import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.registration.RegistrationStore;
import dev.siegel.pool.user.UserStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Stores that let something else happen right before or after one of their calls, once:
 * interleavings made certain.
 */
public final class InBetween {
    private InBetween() {}

    /** Something happens after the last read of {@link RegistrationStore#confirm(Thumbprint)}. */
    public static RegistrationStore afterConfirm(RegistrationStore store, Runnable happening) {
        return around(RegistrationStore.class, store, "confirm", () -> {}, happening);
    }

    /** Something happens before {@link RegistrationStore#confirm(Thumbprint)}. */
    public static RegistrationStore beforeConfirm(RegistrationStore store, Runnable happening) {
        return around(RegistrationStore.class, store, "confirm", happening, () -> {});
    }

    /** Something happens before {@link UserStore#lock(UserId)}. */
    public static UserStore beforeLock(UserStore store, Runnable happening) {
        return around(UserStore.class, store, "lock", happening, () -> {});
    }

    private static <T> T around(
            Class<T> port, T store, String method, Runnable before, Runnable after) {
        boolean[] done = {false};
        Object proxy =
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (_, called, arguments) -> {
                            boolean now = called.getName().equals(method) && !done[0];
                            done[0] |= now;
                            if (now) {
                                before.run();
                            }
                            Object result = invoke(called, store, arguments);
                            if (now) {
                                after.run();
                            }
                            return result;
                        });
        return port.cast(proxy);
    }

    private static @Nullable Object invoke(
            Method called, Object store, Object @Nullable [] arguments) throws Throwable {
        try {
            return called.invoke(store, arguments);
        } catch (InvocationTargetException wrapped) {
            throw Objects.requireNonNull(wrapped.getCause());
        }
    }
}
