package dev.siegel.server;

import dev.siegel.pool.authority.CertifiedKey;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Gives a Jetty listener the key that is in use, without a connection lost. */
final class Rekeying {
    private static final String NO_PASSWORD = "";

    private Rekeying() {}

    /** No password protects a key store that never leaves memory. */
    static void show(SslContextFactory.Server tls, CertifiedKey key) {
        tls.setKeyStore(TlsContexts.keyStore(key, NO_PASSWORD.toCharArray()));
        tls.setKeyStorePassword(NO_PASSWORD);
    }

    static Periodic start(
            SslContextFactory.Server tls, Supplier<CertifiedKey> key, Duration period) {
        var shown = new AtomicReference<>(key.get());
        return Periodic.start(
                "console-key",
                "the console's key is not changed",
                period,
                () -> {
                    CertifiedKey now = key.get();
                    if (!now.equals(shown.get())) {
                        reload(tls, now);
                        shown.set(now);
                    }
                });
    }

    private static void reload(SslContextFactory.Server tls, CertifiedKey key) {
        try {
            tls.reload(_ -> show(tls, key));
        } catch (Exception unusable) {
            throw new IllegalStateException("the listeners' key cannot be used", unusable);
        }
    }
}
