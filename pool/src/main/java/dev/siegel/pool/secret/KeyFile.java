package dev.siegel.pool.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.SecretKeyEntry;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The PKCS#12 file with the keys that lie outside the database: the pool key and the key of the
 * audit chain. It is made once, for its owner's eyes only, and copied to every other front end.
 */
public final class KeyFile {
    private static final String POOL_KEY = "pool-key";
    private static final String AUDIT_KEY = "audit-key";
    private static final int AUDIT_KEY_BYTES = 32;

    private final Path path;
    private final char[] password;

    /**
     * @param password from a file or the environment; an empty one is refused
     */
    public KeyFile(Path path, char[] password) {
        if (password.length == 0) {
            throw new IllegalArgumentException("the password of " + path + " is empty");
        }
        this.path = path;
        this.password = password.clone();
    }

    public Path path() {
        return path;
    }

    public boolean exists() {
        return Files.exists(path);
    }

    /**
     * The keys of the file, which is made when there is none. Of several that make it at once, all
     * get the first one's keys.
     */
    public PoolKeys loadOrCreate(SecureRandom random) {
        if (!exists()) {
            create(random);
        }
        return load();
    }

    /**
     * @throws KeyFileUnusable when it is missing, open to others, of another password, or broken
     */
    public PoolKeys load() {
        if (!exists()) {
            throw new KeyFileUnusable("there is no key file " + path, null);
        }
        if (PrivateFile.isOpenToOthers(path)) {
            throw new KeyFileUnusable(
                    path + " is open to other users of this machine; its mode must be 0600", null);
        }
        try (var input = Files.newInputStream(path)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(input, password);
            byte[] poolKey = secret(store, POOL_KEY).getEncoded();
            byte[] auditKey = secret(store, AUDIT_KEY).getEncoded();
            return new PoolKeys(new PoolKey(poolKey), new SecretKeySpec(auditKey, Hmac.ALGORITHM));
        } catch (IOException unreadable) {
            throw new KeyFileUnusable(whyUnreadable(unreadable), unreadable);
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw new KeyFileUnusable(path + " does not hold the keys of a pool", broken);
        }
    }

    private void create(SecureRandom random) {
        byte[] auditKey = new byte[AUDIT_KEY_BYTES];
        random.nextBytes(auditKey);
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store(store, POOL_KEY, PoolKey.random(random).key());
            store(store, AUDIT_KEY, new SecretKeySpec(auditKey, Hmac.ALGORITHM));
            PrivateFile.createOnce(path, output -> store.store(output, password));
        } catch (IOException | GeneralSecurityException unwritable) {
            throw new KeyFileUnusable("cannot make the key file " + path, unwritable);
        }
    }

    private void store(KeyStore store, String name, SecretKey key) throws GeneralSecurityException {
        store.setEntry(name, new SecretKeyEntry(key), new PasswordProtection(password));
    }

    private SecretKey secret(KeyStore store, String name) throws GeneralSecurityException {
        if (store.getKey(name, password) instanceof SecretKey key) {
            return key;
        }
        throw new IllegalArgumentException("no " + name);
    }

    private String whyUnreadable(IOException unreadable) {
        @Nullable Throwable cause = unreadable.getCause();
        return cause instanceof GeneralSecurityException
                ? "the password does not open " + path
                : "cannot read " + path;
    }
}
