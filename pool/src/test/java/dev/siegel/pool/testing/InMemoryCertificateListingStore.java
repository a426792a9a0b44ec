package dev.siegel.pool.testing;

import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.inventory.CertificateListing;
import dev.siegel.pool.inventory.CertificateListingStore;
import dev.siegel.pool.inventory.CertificateQuery;
import dev.siegel.pool.inventory.FoundCertificate;
import dev.siegel.pool.inventory.Holder;
import dev.siegel.pool.inventory.ListClientCertificates.ListedCertificate;
import dev.siegel.pool.registration.Registration;
import dev.siegel.pool.user.User;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Lists the certificates of the other fakes. */
public final class InMemoryCertificateListingStore implements CertificateListingStore {
    private final InMemoryUserStore users;
    private final InMemoryClientCertificateStore certificates;
    private final InMemoryRegistrationStore registrations;

    public InMemoryCertificateListingStore(
            InMemoryUserStore users,
            InMemoryClientCertificateStore certificates,
            InMemoryRegistrationStore registrations) {
        this.users = users;
        this.certificates = certificates;
        this.registrations = registrations;
    }

    @Override
    public List<FoundCertificate> list(CertificateQuery query, Instant now) {
        return Slices.of(taken(query, now), query.slice(), CertificateListing::values);
    }

    @Override
    public long count(CertificateQuery query, Instant now) {
        return taken(query, now).count();
    }

    @Override
    public long countUsers(CertificateQuery query, Instant now) {
        return taken(query, now)
                .map(found -> found.listed().certificate().userId())
                .distinct()
                .count();
    }

    private Stream<FoundCertificate> taken(CertificateQuery query, Instant now) {
        return users.page("", Integer.MAX_VALUE).stream()
                .flatMap(user ->
                        certificates.allOf(user.id()).stream().map(one -> found(one, user, now)))
                .filter(query::takes);
    }

    private FoundCertificate found(ClientCertificate one, User user, Instant now) {
        Registration use =
                registrations.of(user.id()).stream()
                        .filter(made -> made.deviceId().equals(one.deviceId()))
                        .filter(made -> one.id().equals(made.certificateId()))
                        .findFirst()
                        .orElse(null);
        boolean live = use != null && use.isLiveAt(now);
        return new FoundCertificate(
                new ListedCertificate(one.withoutEncoding(), one.state(now), use, live),
                Holder.of(user));
    }
}
