package dev.siegel.pool.inventory;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.user.User;
import java.time.Clock;
import java.util.List;

/** Who is signed in now, from where, with which client and which certificate. */
public final class ListRegistrations {
    private static final String NAME = "Get-CsUserRegistration";

    private final RegistrationListingStore registrations;
    private final Auditor auditor;
    private final Clock clock;

    public ListRegistrations(RegistrationListingStore registrations, Auditor auditor, Clock clock) {
        this.registrations = registrations;
        this.auditor = auditor;
        this.clock = clock;
    }

    /** Those of the users the caller may see. */
    public List<FoundRegistration> list(Caller caller, RegistrationQuery query) {
        var scope = auditor.within(caller, Right.READ, new Operation(NAME, "", null));
        return registrations.list(query.within(scope), clock.instant());
    }

    public List<FoundRegistration> of(Caller caller, User user) {
        auditor.require(
                caller,
                Right.READ,
                user,
                new Operation(NAME, user.sipAddress().toString(), user.id()));
        return registrations.of(user.id(), clock.instant());
    }
}
