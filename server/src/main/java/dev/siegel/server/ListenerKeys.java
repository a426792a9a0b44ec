package dev.siegel.server;

import dev.siegel.pool.authority.Certificates;
import dev.siegel.pool.authority.CertifiedKey;
import dev.siegel.pool.authority.ListenerAuthority;
import dev.siegel.pool.authority.ListenerNames;
import dev.siegel.pool.authority.Pem;
import java.nio.file.Files;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The key of this front end's TLS listeners: the one in the data folder, or a new one when it no
 * longer serves.
 */
final class ListenerKeys {
    private static final Duration RENEWED_BEFORE_END = Duration.ofDays(30);

    private final DataFolder folder;
    private final ListenerAuthority authority;
    private final Clock clock;

    ListenerKeys(DataFolder folder, ListenerAuthority authority, Clock clock) {
        this.folder = folder;
        this.authority = authority;
        this.clock = clock;
    }

    /** Also brings the file with the CA to trust up to date. */
    CertifiedKey open(ListenerNames names) {
        DataFolder.writePublicly(
                folder.caCertificate(), Pem.write(List.of(authority.certificate())));
        Optional<CertifiedKey> stored = stored().filter(key -> serves(key.certificate(), names));
        return stored.orElseGet(() -> make(names));
    }

    private Optional<CertifiedKey> stored() {
        if (!Files.exists(folder.listenerCertificate()) || !Files.exists(folder.listenerKey())) {
            return Optional.empty();
        }
        List<X509Certificate> chain =
                Pem.certificates(DataFolder.read(folder.listenerCertificate()));
        var key = Pem.privateKey(DataFolder.read(folder.listenerKey()));
        return Optional.of(new CertifiedKey(key, chain.getFirst(), chain.subList(1, chain.size())));
    }

    private boolean serves(X509Certificate certificate, ListenerNames names) {
        boolean lasts =
                certificate
                        .getNotAfter()
                        .toInstant()
                        .isAfter(clock.instant().plus(RENEWED_BEFORE_END));
        return lasts
                && Certificates.isSignedBy(certificate, authority.certificate())
                && namesOf(certificate).containsAll(comparable(names.all()));
    }

    private static Set<String> namesOf(X509Certificate certificate) {
        try {
            var names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? Set.of()
                    : comparable(
                            names.stream()
                                    .map(name -> name.get(1).toString())
                                    .collect(Collectors.toSet()));
        } catch (CertificateParsingException broken) {
            return Set.of();
        }
    }

    /** The JDK spells out the IPv6 loopback address. */
    private static Set<String> comparable(Set<String> names) {
        return names.stream()
                .map(name -> name.equals("::1") ? "0:0:0:0:0:0:0:1" : name)
                .collect(Collectors.toSet());
    }

    private CertifiedKey make(ListenerNames names) {
        CertifiedKey key = authority.newListenerKey(names);
        DataFolder.writePrivately(folder.listenerKey(), Pem.write(key.privateKey()));
        List<X509Certificate> chain = new ArrayList<>(List.of(key.certificate()));
        chain.addAll(key.issuers());
        DataFolder.writePublicly(folder.listenerCertificate(), Pem.write(chain));
        return key;
    }
}
