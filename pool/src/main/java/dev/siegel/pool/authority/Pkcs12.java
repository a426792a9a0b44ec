package dev.siegel.pool.authority;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads the one key of a PKCS#12 file (RFC 7292). */
public final class Pkcs12 {
    /** Largest file that is read. */
    public static final int LARGEST = 256 * 1024;

    private Pkcs12() {}

    /**
     * @throws IllegalArgumentException when it is no such file, the password is another one, or it
     *     holds no key or several
     */
    public static CertifiedKey read(byte[] file, char[] password) {
        if (file.length > LARGEST) {
            throw new IllegalArgumentException("over " + LARGEST + " bytes of PKCS#12");
        }
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file), password);
            List<String> keys = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    keys.add(alias);
                }
            }
            if (keys.size() != 1) {
                throw new IllegalArgumentException(keys.size() + " keys where one is expected");
            }
            return key(store, keys.getFirst(), password);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalArgumentException(
                    "no PKCS#12 file, or its password is another one", unreadable);
        }
    }

    private static CertifiedKey key(KeyStore store, String alias, char[] password)
            throws GeneralSecurityException {
        Key key = store.getKey(alias, password);
        List<X509Certificate> chain = new ArrayList<>();
        Certificate[] certificates = store.getCertificateChain(alias);
        for (Certificate one : certificates == null ? new Certificate[0] : certificates) {
            if (one instanceof X509Certificate certificate) {
                chain.add(certificate);
            }
        }
        if (!(key instanceof PrivateKey privateKey)) {
            throw new IllegalArgumentException("the file holds no private key");
        }
        return Certificates.chained(privateKey, chain);
    }
}
