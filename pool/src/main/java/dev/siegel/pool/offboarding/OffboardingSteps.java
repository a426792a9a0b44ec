package dev.siegel.pool.offboarding;

import dev.siegel.pool.block.CertificateBlock;
import dev.siegel.pool.block.CertificateBlockStore;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.RevocationReason;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.pin.PinState;
import dev.siegel.pool.pin.PinStore;
import dev.siegel.pool.registration.LiveConnection.EndReason;
import dev.siegel.pool.registration.LiveSignIns;
import dev.siegel.pool.registration.Registration;
import dev.siegel.pool.registration.RegistrationStore;
import dev.siegel.pool.revocation.RevocationTarget.Everything;
import dev.siegel.pool.revocation.RevocationTerms;
import dev.siegel.pool.revocation.Revocations;
import dev.siegel.pool.revocation.Revoked;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserProperties;
import dev.siegel.pool.user.UserStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The steps of an off-boarding, taken in the caller's transaction and concluded after it. */
public final class OffboardingSteps {
    private final UserStore users;
    private final CertificateBlockStore blocks;
    private final PinStore pins;
    private final RegistrationStore registrations;
    private final Revocations revocations;
    private final LiveSignIns live;
    private final Clock clock;

    public OffboardingSteps(
            UserStore users,
            CertificateBlockStore blocks,
            PinStore pins,
            RegistrationStore registrations,
            Revocations revocations,
            LiveSignIns live,
            Clock clock) {
        this.users = users;
        this.blocks = blocks;
        this.pins = pins;
        this.registrations = registrations;
        this.revocations = revocations;
        this.live = live;
        this.clock = clock;
    }

    /** What the transaction did. */
    record Taken(
            User user,
            List<ClientCertificate> certificates,
            List<Revoked> revoked,
            boolean disconnect) {}

    /**
     * @param audit writes the one audit row, given the certificates that were revoked
     * @return empty when the user is gone
     */
    Optional<Taken> take(
            String by,
            UserId id,
            Set<OffboardingStep> steps,
            Consumer<List<ClientCertificate>> audit) {
        Optional<User> locked = users.lock(id);
        if (locked.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        User leaver = locked.get().withProofNotBefore(now);
        User after = steps.contains(OffboardingStep.DISABLE) ? disabled(leaver) : leaver;
        users.update(after);
        if (steps.contains(OffboardingStep.BLOCK)) {
            blocks.put(List.of(new CertificateBlock(id, null, null, null, by, now)));
        }
        if (steps.contains(OffboardingStep.LOCK_PIN)) {
            pins.save(pins.find(id).orElseGet(() -> PinState.none(id)).locked());
        }
        boolean disconnect = steps.contains(OffboardingStep.DISCONNECT);
        if (disconnect) {
            endRegistrations(id, now);
        }
        List<Revoked> revoked = revoke(by, id, steps, audit);
        return Optional.of(
                new Taken(
                        after,
                        revoked.stream().flatMap(one -> one.certificates().stream()).toList(),
                        revoked,
                        disconnect));
    }

    private static User disabled(User user) {
        return user.withProperties(
                new UserProperties(false, user.sipAddress(), user.lineUri(), user.options()));
    }

    private List<Revoked> revoke(
            String by,
            UserId id,
            Set<OffboardingStep> steps,
            Consumer<List<ClientCertificate>> audit) {
        if (!steps.contains(OffboardingStep.REVOKE)) {
            audit.accept(List.of());
            return List.of();
        }
        return revocations.commit(
                by,
                List.of(new Everything(id)),
                terms(steps.contains(OffboardingStep.DISCONNECT)),
                revoked ->
                        audit.accept(
                                revoked.stream()
                                        .flatMap(one -> one.certificates().stream())
                                        .toList()));
    }

    private static RevocationTerms terms(boolean disconnect) {
        return new RevocationTerms(RevocationReason.USER_LEFT, !disconnect, false, null);
    }

    private void endRegistrations(UserId id, Instant now) {
        registrations.of(id).stream()
                .filter(one -> one.isLiveAt(now))
                .forEach(one -> end(one, now));
    }

    private void end(Registration one, Instant now) {
        registrations.end(one.userId(), one.deviceId(), one.id(), now);
    }

    /**
     * What comes after the commit: the journal, then the end of live sign-ins.
     *
     * @return how many were ended
     */
    int conclude(Taken taken) {
        int ended = revocations.conclude(taken.revoked(), terms(taken.disconnect()));
        return taken.disconnect()
                ? ended + live.end(taken.user().id(), _ -> true, EndReason.USER_DISABLED)
                : ended;
    }
}
