package dev.siegel.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;

/** Who vouches for administrators' client certificates: a list of its own. */
final class AdministratorAuthorities {
    private AdministratorAuthorities() {}

    /**
     * The authorities of a file in PEM.
     *
     * @param clientIssuers who signs users' certificates: none of them vouches for administrators
     * @throws UsageProblem when the file holds none, or one of the client issuers
     */
    static KeyStore read(Path file, Collection<X509Certificate> clientIssuers) {
        try (InputStream input = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (Certificate one :
                    CertificateFactory.getInstance("X.509").generateCertificates(input)) {
                if (clientIssuers.stream()
                        .anyMatch(issuer -> issuer.getPublicKey().equals(one.getPublicKey()))) {
                    throw new UsageProblem(
                            "admin-client-ca: the issuer of users' certificates never vouches for"
                                    + " administrators");
                }
                store.setCertificateEntry("authority-" + store.size(), one);
            }
            if (store.size() == 0) {
                throw new UsageProblem("admin-client-ca: " + file + " holds no certificate");
            }
            return store;
        } catch (GeneralSecurityException | IOException unusable) {
            throw new UsageProblem(
                    "admin-client-ca: no certificates can be read from "
                            + file
                            + ": "
                            + unusable.getMessage());
        }
    }
}
