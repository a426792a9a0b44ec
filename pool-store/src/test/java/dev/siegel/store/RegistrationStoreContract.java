package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.registration.Registration;
import dev.siegel.pool.registration.RegistrationStore.Confirmation;
import dev.siegel.pool.user.User;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

abstract class RegistrationStoreContract extends StoreContract {
    private Optional<Confirmation> confirm(ClientCertificate certificate) {
        return stores().registrations().confirm(Objects.requireNonNull(certificate.thumbprint()));
    }

    @Test
    void a_confirmation_brings_the_certificate_its_user_and_all_registrations() {
        User anna = insertedUser("anna");
        DeviceId laptop = device();
        DeviceId phone = device();
        ClientCertificate certificate = published(anna, laptop, NOW);
        assertThat(confirm(certificate).orElseThrow().registrations()).isEmpty();

        Registration one = registration(anna.id(), laptop, NOW);
        Registration other = registration(anna.id(), phone, NOW);
        stores().registrations().save(one);
        stores().registrations().save(other);

        Confirmation confirmation = confirm(certificate).orElseThrow();
        assertThat(confirmation.held().user()).isEqualTo(anna);
        assertThat(confirmation.held().current()).isTrue();
        assertThat(confirmation.registrations()).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void a_certificate_that_is_not_stored_is_not_confirmed() {
        User anna = insertedUser("anna");

        assertThat(confirm(certificate(anna, device(), NOW))).isEmpty();
    }

    @Test
    void a_newer_registration_of_the_device_takes_the_place_of_the_one_before() {
        User anna = insertedUser("anna");
        DeviceId laptop = device();
        Registration old = registration(anna.id(), laptop, NOW);
        Registration newer = registration(anna.id(), laptop, NOW.plusSeconds(1));
        stores().registrations().save(old);
        stores().registrations().save(newer);

        stores().registrations().end(anna.id(), laptop, old.id(), NOW.plusSeconds(2));

        assertThat(stores().registrations().of(anna.id())).containsExactly(newer);
        assertThat(
                        stores().registrations()
                                .refresh(anna.id(), laptop, old.id(), NOW, NOW.plusSeconds(600)))
                .isFalse();
    }

    @Test
    void a_refresh_moves_the_expiry_and_an_end_is_remembered() {
        User anna = insertedUser("anna");
        DeviceId laptop = device();
        Registration one = registration(anna.id(), laptop, NOW);
        stores().registrations().save(one);

        assertThat(
                        stores().registrations()
                                .refresh(
                                        anna.id(),
                                        laptop,
                                        one.id(),
                                        NOW.plusSeconds(10),
                                        NOW.plusSeconds(610)))
                .isTrue();
        stores().registrations().end(anna.id(), laptop, one.id(), NOW.plusSeconds(20));

        assertThat(stores().registrations().of(anna.id()))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.refreshedTime()).isEqualTo(NOW.plusSeconds(10));
                    assertThat(kept.expirationTime()).isEqualTo(NOW.plusSeconds(610));
                    assertThat(kept.endedTime()).isEqualTo(NOW.plusSeconds(20));
                });
    }

    @Test
    void an_end_stays_as_it_was_first_recorded() {
        User anna = insertedUser("anna");
        DeviceId laptop = device();
        Registration one = registration(anna.id(), laptop, NOW);
        stores().registrations().save(one);

        stores().registrations().end(anna.id(), laptop, one.id(), NOW.plusSeconds(20));
        stores().registrations().end(anna.id(), laptop, one.id(), NOW.plusSeconds(30));

        assertThat(stores().registrations().of(anna.id()))
                .singleElement()
                .satisfies(kept -> assertThat(kept.endedTime()).isEqualTo(NOW.plusSeconds(20)));
    }

    @Test
    void what_a_front_end_left_behind_ends_with_it_and_nothing_else() {
        User anna = insertedUser("anna");
        Registration one = registration(anna.id(), device(), NOW);
        stores().registrations().save(one);

        stores().registrations().endAllOf("pool02.example.com", NOW.plusSeconds(5));
        assertThat(stores().registrations().of(anna.id())).containsExactly(one);

        stores().registrations().endAllOf("pool01.example.com", NOW.plusSeconds(5));
        assertThat(stores().registrations().of(anna.id()))
                .singleElement()
                .satisfies(kept -> assertThat(kept.endedTime()).isEqualTo(NOW.plusSeconds(5)));
    }
}
