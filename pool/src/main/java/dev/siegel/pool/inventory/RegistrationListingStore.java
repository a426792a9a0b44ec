package dev.siegel.pool.inventory;

import dev.siegel.pool.identity.UserId;
import java.time.Instant;
import java.util.List;

/** Registrations of all users as they are listed: those that stand. */
public interface RegistrationListingStore {
    List<FoundRegistration> list(RegistrationQuery query, Instant now);

    /** Those of one user. */
    List<FoundRegistration> of(UserId user, Instant now);
}
