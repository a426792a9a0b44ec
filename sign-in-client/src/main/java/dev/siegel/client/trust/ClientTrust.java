package dev.siegel.client.trust;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * The authorities whose listener certificates are believed; the name in them has to match as well.
 */
public final class ClientTrust {
    private final SSLContext context;

    private ClientTrust(SSLContext context) {
        this.context = context;
    }

    /** Those of the platform. */
    public static ClientTrust platform() {
        try {
            return new ClientTrust(SSLContext.getDefault());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    public static ClientTrust of(Collection<X509Certificate> authorities) {
        try {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (var authority : authorities) {
                store.setCertificateEntry("authority" + store.size(), authority);
            }
            var factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return new ClientTrust(context);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the authorities cannot be used", e);
        }
    }

    /** All certificates of a PEM file. */
    public static ClientTrust ofPem(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            var authorities = new ArrayList<X509Certificate>();
            for (var each : CertificateFactory.getInstance("X.509").generateCertificates(stream)) {
                authorities.add((X509Certificate) each);
            }
            return of(authorities);
        } catch (GeneralSecurityException e) {
            throw new IOException(file + " holds no certificates", e);
        }
    }

    /** Puts TLS on a connected socket and holds its handshake. */
    public Socket secure(Socket plain, String host, int port) throws IOException {
        var socket = (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }
}
