package dev.siegel.client.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Keeps each certificate with its key in a PKCS#12 file of its own that only its owner can read.
 */
public final class FileDeviceCertificates implements DeviceCertificates {
    private static final String ENTRY = "device";
    private static final String OWNER_ONLY = "rw-------";

    private final Path folder;
    private final char[] password;

    public FileDeviceCertificates(Path folder, char[] password) {
        this.folder = folder;
        this.password = password.clone();
    }

    @Override
    public Optional<DeviceCertificate> load(String sipAddress) throws IOException {
        var file = file(sipAddress);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var stream = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(stream, password);
            return Optional.of(
                    new DeviceCertificate(
                            (X509Certificate) store.getCertificate(ENTRY),
                            (PrivateKey) store.getKey(ENTRY, password)));
        } catch (GeneralSecurityException e) {
            throw new IOException("no certificate can be read from " + file, e);
        }
    }

    /** Written beside and moved into place, so that a file is whole or not there. */
    @Override
    public void save(String sipAddress, DeviceCertificate certificate) throws IOException {
        Files.createDirectories(folder);
        var permissions = PosixFilePermissions.fromString(OWNER_ONLY);
        var written =
                Files.createTempFile(
                        folder,
                        "device",
                        ".new",
                        PosixFilePermissions.asFileAttribute(permissions));
        try (var stream = Files.newOutputStream(written)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry(
                    ENTRY,
                    certificate.privateKey(),
                    password,
                    new Certificate[] {certificate.certificate()});
            store.store(stream, password);
        } catch (GeneralSecurityException e) {
            Files.delete(written);
            throw new IOException("the certificate cannot be stored", e);
        }
        Files.move(
                written,
                file(sipAddress),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void remove(String sipAddress) throws IOException {
        Files.deleteIfExists(file(sipAddress));
    }

    /** Addresses hold characters that file names do not. */
    private Path file(String sipAddress) {
        var key = sipAddress.toLowerCase(Locale.ROOT).getBytes(UTF_8);
        return folder.resolve(HexFormat.of().formatHex(key) + ".p12");
    }
}
