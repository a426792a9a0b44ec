package dev.siegel.pool.registration;

import dev.siegel.pool.certificate.HeldCertificate;
import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Registrations of all front ends. Queries run in the caller's transaction or their own. */
public interface RegistrationStore {
    /**
     * One statement: the certificate again, its user, and the user's registrations: what is read
     * before a 200 goes out.
     */
    Optional<Confirmation> confirm(Thumbprint thumbprint);

    /**
     * Stores the device's registration in place of the one before: one statement, two for a
     * device's first.
     */
    void save(Registration registration);

    /** One statement; @return false when it is no longer the device's registration */
    boolean refresh(UserId userId, DeviceId deviceId, UUID id, Instant refreshed, Instant expires);

    /** Ends the registration if it is still the device's. */
    void end(UserId userId, DeviceId deviceId, UUID id, Instant time);

    /** Ends what a front end that stopped without saying so left behind. */
    void endAllOf(String frontEnd, Instant time);

    /** The user's registrations, ended ones too. */
    List<Registration> of(UserId userId);

    /** What the store knows at the moment a sign-in is about to be accepted. */
    record Confirmation(HeldCertificate held, List<Registration> registrations) {
        public Confirmation {
            registrations = List.copyOf(registrations);
        }
    }
}
