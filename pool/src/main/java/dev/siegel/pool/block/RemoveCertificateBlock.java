package dev.siegel.pool.block;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.audit.AuthorizedUsers;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.user.UserStore;
import dev.siegel.pool.work.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets a user or a device get new certificates again. */
public final class RemoveCertificateBlock {
    private static final String NAME = "Remove-CsCertificateBlock";

    private final AuthorizedUsers authorized;
    private final UserStore users;
    private final CertificateBlockStore blocks;
    private final Auditor auditor;
    private final UnitOfWork work;

    public RemoveCertificateBlock(
            UserStore users, CertificateBlockStore blocks, Auditor auditor, UnitOfWork work) {
        this.authorized = new AuthorizedUsers(users, auditor);
        this.users = users;
        this.blocks = blocks;
        this.auditor = auditor;
        this.work = work;
    }

    /**
     * @param device null for the block of the user, which leaves those of devices
     * @return whether there was one; empty when there is no such user
     */
    public Optional<Boolean> remove(
            Caller caller, UserId user, @Nullable DeviceId device, boolean dryRun) {
        var found = authorized.find(caller, List.of(Right.BLOCK_REISSUE), user, NAME);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Operation operation = found.get().operation();
        if (dryRun) {
            auditor.dryRun(caller, operation, details(device));
            return Optional.of(
                    blocks.of(user).stream()
                            .anyMatch(block -> Objects.equals(block.deviceId(), device)));
        }
        return work.inTransaction(() -> commit(caller, operation, user, device));
    }

    private Optional<Boolean> commit(
            Caller caller, Operation operation, UserId user, @Nullable DeviceId device) {
        if (users.lock(user).isEmpty()) {
            return Optional.empty();
        }
        boolean removed = blocks.remove(user, device);
        auditor.done(caller, operation, details(device));
        return Optional.of(removed);
    }

    private static Map<String, String> details(@Nullable DeviceId device) {
        return Map.of("device", device == null ? "all" : device.toString());
    }
}
