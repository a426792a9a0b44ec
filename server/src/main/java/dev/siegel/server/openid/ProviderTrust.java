package dev.siegel.server.openid;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** The connection to the provider. */
final class ProviderTrust {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private ProviderTrust() {}

    /**
     * @throws IllegalArgumentException when the file holds no certificates
     */
    static HttpClient client(@Nullable Path authorities) {
        HttpClient.Builder builder =
                HttpClient.newBuilder()
                        .connectTimeout(PATIENCE)
                        .followRedirects(HttpClient.Redirect.NEVER);
        return (authorities == null ? builder : builder.sslContext(trusting(authorities))).build();
    }

    private static SSLContext trusting(Path authorities) {
        try (InputStream file = Files.newInputStream(authorities)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            int number = 0;
            for (Certificate one :
                    CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                store.setCertificateEntry("authority-" + number++, one);
            }
            if (number == 0) {
                throw new IOException("there is no certificate in it");
            }
            var factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IllegalArgumentException(
                    "no authorities to trust can be read from " + authorities, unusable);
        }
    }
}
