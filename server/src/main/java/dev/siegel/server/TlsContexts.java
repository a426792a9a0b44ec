package dev.siegel.server;

import dev.siegel.pool.authority.CertifiedKey;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;

/** TLS for listeners: versions 1.2 and 1.3, never anything older. */
final class TlsContexts {
    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};
    private static final String ALIAS = "listener";

    private TlsContexts() {}

    static SslContext ofListener(CertifiedKey key) {
        try {
            return SslContextBuilder.forServer(
                            key.privateKey(), chain(key).toArray(X509Certificate[]::new))
                    .sslProvider(SslProvider.JDK)
                    .protocols(VERSIONS)
                    .build();
        } catch (SSLException unusable) {
            throw new IllegalStateException("the listeners' key cannot be used", unusable);
        }
    }

    /** The same key as a key store in memory, its entry's password being {@code password}. */
    static KeyStore keyStore(CertifiedKey key, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    ALIAS, key.privateKey(), password, chain(key).toArray(Certificate[]::new));
            return store;
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IllegalStateException("the listeners' key cannot be used", unusable);
        }
    }

    private static List<X509Certificate> chain(CertifiedKey key) {
        List<X509Certificate> chain = new ArrayList<>(List.of(key.certificate()));
        chain.addAll(key.issuers());
        return chain;
    }
}
