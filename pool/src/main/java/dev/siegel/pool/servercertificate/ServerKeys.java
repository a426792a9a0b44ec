package dev.siegel.pool.servercertificate;

import dev.siegel.pool.authority.CertifiedKey;
import dev.siegel.pool.authority.CertifiedKeyCodec;
import dev.siegel.pool.authority.IssuingKeys;
import dev.siegel.pool.secret.Sealing;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The server keys in use, as last read from the store: asking costs no statement, {@link #refresh}
 * does. What an administrator never assigned is the pool's own.
 */
public final class ServerKeys implements IssuingKeys {
    private final ServerKeyStore store;
    private final Sealing sealing;
    private final IssuingKeys own;
    private final Clock clock;
    private volatile Map<CertificateUse, TreeMap<Instant, CertifiedKey>> timetable = Map.of();
    private Map<ServerKeyId, CertifiedKey> opened = Map.of();

    public ServerKeys(ServerKeyStore store, Sealing sealing, IssuingKeys own, Clock clock) {
        this.store = store;
        this.sealing = sealing;
        this.own = own;
        this.clock = clock;
    }

    /** Reads the assignments again; keys already opened are not opened again. */
    public synchronized void refresh() {
        Map<ServerKeyId, CertifiedKey> keys = new HashMap<>();
        Map<CertificateUse, TreeMap<Instant, CertifiedKey>> read = new HashMap<>();
        for (Assignment one : store.assignments()) {
            open(one.key())
                    .ifPresent(key -> {
                        keys.put(one.key(), key);
                        read.computeIfAbsent(one.use(), _ -> new TreeMap<>())
                                .put(one.effectiveTime(), key);
                    });
        }
        opened = keys;
        timetable = read;
    }

    private Optional<CertifiedKey> open(ServerKeyId id) {
        CertifiedKey known = opened.get(id);
        return known != null
                ? Optional.of(known)
                : store.find(id).filter(key -> key.thumbprint() != null).map(this::opened);
    }

    private CertifiedKey opened(ServerKey key) {
        return open(sealing, key);
    }

    /** The certified key of a row that has a certificate. */
    static CertifiedKey open(Sealing sealing, ServerKey key) {
        return CertifiedKeyCodec.decode(
                sealing.open(ServerKey.TABLE, key.id().toString(), key.sealed()));
    }

    /** The certificates of a row that has one; only for an old row its key is opened. */
    static List<X509Certificate> chain(Sealing sealing, ServerKey key) {
        return key.certificates().isEmpty() ? open(sealing, key).chain() : key.certificates();
    }

    /** What an administrator assigned and is in use now. */
    public Optional<CertifiedKey> assigned(CertificateUse use) {
        var entry = timetable.getOrDefault(use, new TreeMap<>()).floorEntry(clock.instant());
        return entry == null ? Optional.empty() : Optional.of(entry.getValue());
    }

    /** What the web services show, empty for the default one. */
    public Optional<CertifiedKey> webServices() {
        return assigned(CertificateUse.WEB_SERVICES_EXTERNAL)
                .or(() -> assigned(CertificateUse.WEB_SERVICES_INTERNAL))
                .or(() -> assigned(CertificateUse.DEFAULT));
    }

    @Override
    public CertifiedKey current() {
        return assigned(CertificateUse.CLIENT_ISSUER).orElseGet(own::current);
    }

    /** Keys to come are trusted already: another front end's clock may be ahead. */
    @Override
    public List<X509Certificate> trusted() {
        X509Certificate now = current().certificate();
        Stream<X509Certificate> assigned =
                timetable
                        .getOrDefault(CertificateUse.CLIENT_ISSUER, new TreeMap<>())
                        .values()
                        .stream()
                        .map(CertifiedKey::certificate);
        return Stream.concat(Stream.of(now), Stream.concat(assigned, own.trusted().stream()))
                .distinct()
                .toList();
    }
}
