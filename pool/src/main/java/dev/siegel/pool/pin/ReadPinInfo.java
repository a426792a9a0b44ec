package dev.siegel.pool.pin;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.identity.SettingScope.Tag;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.role.UserScope;
import dev.siegel.pool.user.User;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether users have a PIN, since when, until when, and whether it is locked; never the PIN. */
public final class ReadPinInfo {
    private static final String NAME = "Get-CsClientPinInfo";

    private final PinStore pins;
    private final PinPolicies policies;
    private final Auditor auditor;
    private final Clock clock;

    public ReadPinInfo(PinStore pins, PinPolicies policies, Auditor auditor, Clock clock) {
        this.pins = pins;
        this.policies = policies;
        this.auditor = auditor;
        this.clock = clock;
    }

    /** One user's. */
    public PinInfo of(Caller caller, User user) {
        var operation = new Operation(NAME, user.sipAddress().toString(), user.id());
        auditor.require(caller, Right.READ, user, operation);
        PinState state = pins.find(user.id()).orElseGet(() -> PinState.none(user.id()));
        return info(user, state, pins.grantedPolicy(user.id()).orElse(null), clock.instant());
    }

    /** The policy that holds for a user. */
    public EffectivePinPolicy policyOf(Caller caller, User user) {
        var operation = new Operation("Get-CsPinPolicy", user.sipAddress().toString(), user.id());
        auditor.require(caller, Right.READ, user, operation);
        return policies.effective(pins.grantedPolicy(user.id()).orElse(null), user.registrarPool());
    }

    /**
     * A page of all users the caller may see, in the order of their SIP addresses.
     *
     * @param isPinSet only those with a PIN or without; null for both
     * @param isLockedOut only locked ones or others; null for both
     */
    public List<PinInfo> page(
            Caller caller,
            @Nullable Boolean isPinSet,
            @Nullable Boolean isLockedOut,
            String afterSipAddressKey,
            int limit) {
        UserScope scope = auditor.within(caller, Right.READ, new Operation(NAME, "", null));
        Instant now = clock.instant();
        var query = new PinQuery(isPinSet, isLockedOut, now, scope, afterSipAddressKey, limit);
        return pins.page(query).stream()
                .map(one -> info(one.user(), one.state(), one.grantedPolicy(), now))
                .toList();
    }

    private PinInfo info(User user, PinState state, @Nullable Tag granted, Instant now) {
        return PinInfo.of(user, state, policies.effective(granted, user.registrarPool()), now);
    }
}
