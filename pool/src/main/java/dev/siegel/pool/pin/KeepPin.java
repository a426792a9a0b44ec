package dev.siegel.pool.pin;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.secret.SecretBytes;
import dev.siegel.pool.user.LineUri;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserStore;
import dev.siegel.pool.work.UnitOfWork;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Stores a PIN that follows its policy, in one transaction, unless it is locked or taken. */
public final class KeepPin {
    private final UserStore users;
    private final PinStore pins;
    private final PinDigests digests;
    private final PinUniqueness uniqueness;
    private final Auditor auditor;
    private final UnitOfWork work;
    private final Clock clock;

    public KeepPin(
            UserStore users,
            PinStore pins,
            PinDigests digests,
            PinUniqueness uniqueness,
            Auditor auditor,
            UnitOfWork work,
            Clock clock) {
        this.users = users;
        this.pins = pins;
        this.digests = digests;
        this.uniqueness = uniqueness;
        this.auditor = auditor;
        this.work = work;
        this.clock = clock;
    }

    enum Kept {
        KEPT,
        TAKEN,
        LOCKED,
        USER_GONE
    }

    Kept keep(SetPin.Change change, Pin pin, SecretBytes digest) {
        return work.inTransaction(() ->
                users.lock(change.user().id())
                        .map(user -> keep(change, user, pin, digest))
                        .orElse(Kept.USER_GONE));
    }

    private Kept keep(SetPin.Change change, User user, Pin pin, SecretBytes digest) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        PinState state = pins.find(user.id()).orElseGet(() -> PinState.none(user.id()));
        if (state.isLockedAt(now)) {
            return Kept.LOCKED;
        }
        if (uniqueness.isTaken(user.id(), LineUri.numbersOf(user.lineUri()), digest)) {
            return Kept.TAKEN;
        }
        if (change.dryRun()) {
            auditor.dryRun(change.caller(), change.operation(), details(change));
        } else {
            store(
                    change,
                    user,
                    state,
                    new StoredPin(digests.seal(user.id(), digest), pin.length(), now));
        }
        return Kept.KEPT;
    }

    private void store(SetPin.Change change, User user, PinState state, StoredPin pin) {
        pins.save(state.withPin(pin));
        pins.remember(user.id(), pin, change.effective().policy().historyCount());
        users.update(user.withProofNotBefore(pin.setTime()));
        auditor.done(change.caller(), change.operation(), details(change));
    }

    private static Map<String, String> details(SetPin.Change change) {
        return Map.of("pin", change.how(), "policy", change.effective().source().toString());
    }
}
