package dev.siegel.cmdlets.connection;

import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.ErrorCategory;
import dev.siegel.cmdlets.result.ErrorRecord;
import dev.siegel.cmdlets.result.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Which server, whom to trust, who asks.
 *
 * @param server an https address that ends with a slash
 * @param authority PEM file of the authority to trust, null for those of the machine
 */
public record Connection(URI server, @Nullable Path authority, Proof proof) {

    /** Sockets that trust the authority and nobody else. */
    public SSLSocketFactory trust() {
        return tls().getSocketFactory();
    }

    /** TLS that trusts the authority and nobody else. */
    public SSLContext tls() {
        if (authority == null) {
            return byDefault();
        }
        try (InputStream pem = Files.newInputStream(authority)) {
            return trusting(CertificateFactory.getInstance("X.509").generateCertificates(pem));
        } catch (IOException | GeneralSecurityException unusable) {
            throw new CmdletFailure(
                    new ErrorRecord(
                            "The authority to trust cannot be read from %s: %s."
                                    .formatted(authority, unusable.getMessage()),
                            ErrorCategory.INVALID_DATA,
                            "AuthorityUnusable",
                            authority.toString(),
                            ExitCode.UNREACHABLE),
                    unusable);
        }
    }

    private static SSLContext byDefault() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SSLContext trusting(Collection<? extends Certificate> authorities)
            throws IOException, GeneralSecurityException {
        if (authorities.isEmpty()) {
            throw new IOException("there is no certificate in it");
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        int number = 0;
        for (Certificate authority : authorities) {
            trusted.setCertificateEntry("authority-" + number++, authority);
        }
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
