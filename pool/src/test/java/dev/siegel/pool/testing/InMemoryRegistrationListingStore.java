package dev.siegel.pool.testing;

import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.SerialNumber;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.inventory.FoundRegistration;
import dev.siegel.pool.inventory.RegistrationListing;
import dev.siegel.pool.inventory.RegistrationListingStore;
import dev.siegel.pool.inventory.RegistrationQuery;
import dev.siegel.pool.registration.Registration;
import dev.siegel.pool.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists the registrations of the other fakes. */
public final class InMemoryRegistrationListingStore implements RegistrationListingStore {
    private final InMemoryUserStore users;
    private final InMemoryClientCertificateStore certificates;
    private final InMemoryRegistrationStore registrations;

    public InMemoryRegistrationListingStore(
            InMemoryUserStore users,
            InMemoryClientCertificateStore certificates,
            InMemoryRegistrationStore registrations) {
        this.users = users;
        this.certificates = certificates;
        this.registrations = registrations;
    }

    @Override
    public List<FoundRegistration> list(RegistrationQuery query, Instant now) {
        Stream<FoundRegistration> all =
                users.page("", Integer.MAX_VALUE).stream()
                        .flatMap(user -> standing(user, now))
                        .filter(query::takes);
        return Slices.of(all, query.slice(), RegistrationListing::values);
    }

    @Override
    public List<FoundRegistration> of(UserId user, Instant now) {
        return users.find(user).stream().flatMap(found -> standing(found, now)).toList();
    }

    private Stream<FoundRegistration> standing(User user, Instant now) {
        return registrations.of(user.id()).stream()
                .filter(one -> one.isLiveAt(now))
                .map(one -> new FoundRegistration(one, user, serial(one).orElse(null)));
    }

    private Optional<SerialNumber> serial(Registration one) {
        return certificates.allOf(one.userId()).stream()
                .filter(made -> made.id().equals(one.certificateId()))
                .map(ClientCertificate::serialNumber)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
