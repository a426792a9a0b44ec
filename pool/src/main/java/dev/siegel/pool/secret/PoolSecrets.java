package dev.siegel.pool.secret;

import dev.siegel.pool.authority.Certificates;
import dev.siegel.pool.authority.CertifiedKey;
import dev.siegel.pool.authority.CertifiedKeyCodec;
import dev.siegel.pool.authority.IssuingAuthority;
import dev.siegel.pool.authority.ListenerAuthority;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets all front ends of a pool share: read from the store and opened with the pool key, or
 * made by the first start. Front ends that start for the first time together end up with the same
 * ones.
 */
public final class PoolSecrets {
    private static final int SECRET_BYTES = 32;

    private final PoolKeys keys;
    private final Sealing sealing;
    private final List<CertifiedKey> issuingKeys;
    private final CertifiedKey listenerRoot;
    private final CertifiedKey tlsDskKey;
    private final TicketKeys ticketKeys;
    private final SecretKey pepper;

    private PoolSecrets(PoolKeys keys, Sealing sealing, SealedSecrets sealed, FirstSecrets first) {
        var clock = first.clock();
        var random = first.random();
        Supplier<byte[]> randomKey = () -> randomBytes(random);
        this.keys = keys;
        this.sealing = sealing;
        issuingKeys =
                sealed
                        .all(
                                "issuing-key",
                                encoded(() ->
                                        IssuingAuthority.newKey(
                                                first.issuingKeyBits(), clock, random)))
                        .stream()
                        .map(CertifiedKeyCodec::decode)
                        .toList();
        listenerRoot =
                certified(
                        sealed,
                        "listener-authority",
                        () -> ListenerAuthority.newRoot(clock, random));
        var listeners = new ListenerAuthority(listenerRoot, clock, random);
        tlsDskKey = certified(sealed, "tls-dsk-key", () -> listeners.newTlsDskKey(first.names()));
        ticketKeys =
                ticketKeys(
                        certified(
                                sealed,
                                "ticket-signing-key",
                                () -> ListenerAuthority.newTicketKey(clock, random)),
                        sealed.newest("ticket-wrapping-key", randomKey));
        pepper = new SecretKeySpec(sealed.newest("pepper", randomKey), Hmac.ALGORITHM);
    }

    /**
     * Opens the pool's secrets; makes those that are missing, and the key file with them on the
     * very first start.
     *
     * @throws JoinRequired when the store holds secrets of a pool whose key is not here
     * @throws KeyFileUnusable when the key file is there and cannot be used
     */
    public static PoolSecrets open(SealedSecretStore store, KeyFile keyFile, FirstSecrets first) {
        var stored = store.all();
        if (!stored.isEmpty() && !keyFile.exists()) {
            throw JoinRequired.noKeyHere(keyFile.path());
        }
        PoolKeys keys = keyFile.loadOrCreate(first.random());
        var sealing = new Sealing(keys.poolKey(), first.random());
        try {
            return new PoolSecrets(keys, sealing, new SealedSecrets(store, stored, sealing), first);
        } catch (SealBroken broken) {
            if (broken.why() == SealBroken.Cause.OTHER_POOL_KEY) {
                throw JoinRequired.otherKeyHere(keyFile.path(), broken);
            }
            throw broken;
        }
    }

    /** Seals further secrets of the pool, such as NT hashes. */
    public Sealing sealing() {
        return sealing;
    }

    /** Signs client certificates. */
    public CertifiedKey issuingKey() {
        return issuingKeys.getFirst();
    }

    /** Certificates of issuing keys used before, still trusted. */
    public List<X509Certificate> earlierIssuers() {
        return issuingKeys.stream().skip(1).map(CertifiedKey::certificate).toList();
    }

    /** Signs the certificates of listeners. */
    public CertifiedKey listenerRoot() {
        return listenerRoot;
    }

    public CertifiedKey tlsDskKey() {
        return tlsDskKey;
    }

    public TicketKeys ticketKeys() {
        return ticketKeys;
    }

    /** Keyed into every password digest. */
    public SecretKey pepper() {
        return pepper;
    }

    /** Authenticates the audit chain; lies outside the database. */
    public SecretKey auditKey() {
        return keys.auditKey();
    }

    @Override
    public String toString() {
        return "PoolSecrets[" + keys.poolKey().id() + "]";
    }

    private static CertifiedKey certified(
            SealedSecrets sealed, String kind, Supplier<CertifiedKey> maker) {
        return CertifiedKeyCodec.decode(sealed.newest(kind, encoded(maker)));
    }

    private static byte[] randomBytes(SecureRandom random) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    private static Supplier<byte[]> encoded(Supplier<CertifiedKey> maker) {
        return () -> CertifiedKeyCodec.encode(maker.get());
    }

    private static TicketKeys ticketKeys(CertifiedKey signing, byte[] wrappingKey) {
        var wrapping = new SecretKeySpec(wrappingKey, "AES");
        return new TicketKeys(
                signing, Certificates.keyId(signing.certificate()), wrapping, KeyId.of(wrapping));
    }
}
