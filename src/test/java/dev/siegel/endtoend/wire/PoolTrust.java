package dev.siegel.endtoend.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Trusts the certificate authority of one pool and nobody else. */
public final class PoolTrust {
    private PoolTrust() {}

    public static SSLContext context(Path certificateAuthority) {
        return context(certificateAuthority, new KeyManager[0]);
    }

    /** Shows a client certificate to whoever asks for one. */
    static SSLContext context(Path certificateAuthority, ClientKey key) {
        return context(certificateAuthority, key.managers());
    }

    private static SSLContext context(Path certificateAuthority, KeyManager[] keys) {
        try (InputStream pem = Files.newInputStream(certificateAuthority)) {
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "pool", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            var managers =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(keys, managers.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
