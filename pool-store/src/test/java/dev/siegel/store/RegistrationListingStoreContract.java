package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.filter.FilterValue;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.inventory.FoundRegistration;
import dev.siegel.pool.inventory.RegistrationListing;
import dev.siegel.pool.inventory.RegistrationQuery;
import dev.siegel.pool.registration.Mechanism;
import dev.siegel.pool.registration.Registration;
import dev.siegel.pool.role.UserScope;
import dev.siegel.pool.user.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class RegistrationListingStoreContract extends StoreContract {
    private static final Instant LATER = NOW.plusSeconds(60);

    private List<FoundRegistration> list(String... filters) {
        return stores().registrationListing().list(query(List.of(), 100, filters), LATER);
    }

    private static RegistrationQuery query(List<FilterValue> after, int limit, String... filters) {
        return RegistrationQuery.page(
                Stream.of(filters).map(RegistrationListing.SCHEMA::parse).toList(), after, limit);
    }

    private Registration registered(
            User user, DeviceId device, @Nullable ClientCertificate certificate, Mechanism how) {
        var one =
                new Registration(
                        UUID.randomUUID(),
                        user.id(),
                        device,
                        "2385f4c267",
                        "<sip:x>",
                        "call",
                        "fe1.example.com",
                        how,
                        certificate == null ? null : certificate.id(),
                        "UCCAPI/15.0",
                        "192.0.2.10",
                        NOW,
                        NOW,
                        NOW.plusSeconds(600),
                        null);
        stores().registrations().save(one);
        return one;
    }

    @Test
    void a_registration_is_listed_with_its_user_and_the_certificates_serial_number() {
        User anna = insertedUser("anna");
        DeviceId laptop = device();
        ClientCertificate certificate = published(anna, laptop, NOW);
        Registration one = registered(anna, laptop, certificate, Mechanism.TLS_DSK);

        assertThat(list())
                .containsExactly(new FoundRegistration(one, anna, certificate.serialNumber()));
        assertThat(stores().registrationListing().of(anna.id(), LATER)).isEqualTo(list());
        assertThat(stores().registrationListing().of(UserId.random(), LATER)).isEmpty();
    }

    @Test
    void what_has_ended_or_lapsed_is_left_out() {
        User anna = insertedUser("anna");
        Registration ended = registered(anna, device(), null, Mechanism.NTLM);
        registered(anna, device(), null, Mechanism.NTLM);
        stores().registrations().end(anna.id(), ended.deviceId(), ended.id(), NOW);

        assertThat(list()).hasSize(1);
        assertThat(stores().registrationListing().list(query(List.of(), 9), NOW.plusSeconds(600)))
                .isEmpty();
    }

    @Test
    void filters_narrow_the_listing() {
        User anna = insertedUser("anna");
        User ben = insertedUser("ben");
        DeviceId laptop = device();
        ClientCertificate certificate = published(anna, laptop, NOW);
        String serial = Objects.requireNonNull(certificate.serialNumber()).hex();
        Registration one = registered(anna, laptop, certificate, Mechanism.TLS_DSK);
        Registration other = registered(ben, device(), null, Mechanism.NTLM);

        assertThat(list("Identity -eq 'sip:ANNA@example.com'"))
                .extracting(found -> found.registration())
                .containsExactly(one);
        assertThat(list("AuthenticatedBy -eq 'Ntlm'"))
                .extracting(found -> found.registration())
                .containsExactly(other);
        assertThat(list("CertificateSerial -eq '" + serial + "'")).hasSize(1);
        assertThat(list("CertificateSerial -eq $null")).hasSize(1);
        assertThat(list("ClientVersion -like 'uccapi*'", "Epid -eq '2385F4C267'")).hasSize(2);
        assertThat(list("RegistrarFqdn -eq 'FE1.example.com'", "Pool -eq 'pool01.example.com'"))
                .hasSize(2);
        assertThat(list("RemoteAddress -eq '192.0.2.11'")).isEmpty();
        assertThat(list("LastRegisterTime -lt '2026-03-01T10:00:00Z'")).isEmpty();
        assertThat(list("ExpiresAt -gt '2026-03-01T10:00:00Z'", "RegisteredTime -gt '2026-03-01'"))
                .hasSize(2);
        assertThat(list("DeviceId -eq '" + laptop.value() + "'")).hasSize(1);
    }

    @Test
    void pages_follow_each_other_without_gap_or_overlap() {
        User anna = insertedUser("anna");
        User ben = insertedUser("ben");
        List<Registration> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(registered(anna, device(), null, Mechanism.NTLM));
            all.add(registered(ben, device(), null, Mechanism.NTLM));
        }

        List<Registration> seen = new ArrayList<>();
        List<FilterValue> after = List.of();
        for (int page = 0; page < 3; page++) {
            List<FoundRegistration> found =
                    stores().registrationListing().list(query(after, 2), LATER);
            found.forEach(one -> seen.add(one.registration()));
            after = RegistrationListing.place(found.getLast());
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
        assertThat(stores().registrationListing().list(query(after, 2), LATER)).isEmpty();
    }

    @Test
    void users_out_of_scope_are_not_listed() {
        User anna = insertedUser("anna");
        registered(anna, device(), null, Mechanism.NTLM);
        var here = new UserScope.Only(Set.of(), Set.of("pool01.example.com"));
        var there = new UserScope.Only(Set.of(), Set.of("pool02.example.com"));

        assertThat(stores().registrationListing().list(query(List.of(), 9).within(here), LATER))
                .hasSize(1);
        assertThat(stores().registrationListing().list(query(List.of(), 9).within(there), LATER))
                .isEmpty();
    }
}
