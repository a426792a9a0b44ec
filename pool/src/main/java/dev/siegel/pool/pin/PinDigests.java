package dev.siegel.pool.pin;

import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.secret.PasswordDigest;
import dev.siegel.pool.secret.SealBroken;
import dev.siegel.pool.secret.Sealed;
import dev.siegel.pool.secret.Sealing;
import dev.siegel.pool.secret.SecretBytes;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Digests of PINs: Argon2id with the pepper and one salt for the pool, sealed with the pool key for
 * one user. One salt, so that the PINs of users who share a number can be compared although nobody
 * knows them; sealed, since otherwise equal PINs would show.
 */
public final class PinDigests {
    private static final Logger LOG = LoggerFactory.getLogger(PinDigests.class);
    private static final String TABLE = "client_pin";
    private static final String PURPOSE = "client PINs";

    private final PasswordDigest digests;
    private final Sealing sealing;

    public PinDigests(PasswordDigest digests, Sealing sealing) {
        this.digests = digests;
        this.sealing = sealing;
    }

    /** The digest of what was given as a PIN: tens of milliseconds, not for transactions. */
    SecretBytes of(String given) {
        return digests.comparable(given.toCharArray(), PURPOSE);
    }

    Sealed seal(UserId userId, SecretBytes digest) {
        return sealing.seal(TABLE, userId.toString(), digest.bytes());
    }

    /**
     * @throws SealBroken when it has been changed or belongs to somebody else
     */
    SecretBytes open(UserId userId, Sealed sealed) {
        return new SecretBytes(sealing.open(TABLE, userId.toString(), sealed));
    }

    /** The same; empty where the seal is broken, since nobody signs in with that PIN. */
    Optional<SecretBytes> readable(UserId userId, Sealed sealed) {
        try {
            return Optional.of(open(userId, sealed));
        } catch (SealBroken broken) {
            LOG.error("the PIN of user {} cannot be read", userId, broken);
            return Optional.empty();
        }
    }

    /** Whether this is the user's PIN; a broken seal is nobody's. */
    boolean matches(UserId userId, Sealed sealed, SecretBytes digest) {
        return readable(userId, sealed).filter(digest::equals).isPresent();
    }
}
