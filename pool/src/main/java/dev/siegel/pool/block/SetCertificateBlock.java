package dev.siegel.pool.block;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.audit.AuthorizedUsers;
import dev.siegel.pool.certificate.ClientCertificateStore;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserStore;
import dev.siegel.pool.work.UnitOfWork;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a user, or one device, from getting new certificates. Certificates that are out stay good;
 * proofs of identity from before the block are worth nothing when it is over.
 */
public final class SetCertificateBlock {
    private static final String NAME = "Set-CsCertificateBlock";

    private final AuthorizedUsers authorized;
    private final UserStore users;
    private final ClientCertificateStore certificates;
    private final CertificateBlockStore blocks;
    private final Auditor auditor;
    private final UnitOfWork work;
    private final Clock clock;

    public SetCertificateBlock(
            UserStore users,
            ClientCertificateStore certificates,
            CertificateBlockStore blocks,
            Auditor auditor,
            UnitOfWork work,
            Clock clock) {
        this.authorized = new AuthorizedUsers(users, auditor);
        this.users = users;
        this.certificates = certificates;
        this.blocks = blocks;
        this.auditor = auditor;
        this.work = work;
        this.clock = clock;
    }

    /**
     * What to block.
     *
     * @param device null for all devices of the user
     * @param until null until somebody removes it
     */
    public record Request(
            UserId user,
            @Nullable DeviceId device,
            @Nullable Instant until,
            @Nullable String reason,
            boolean dryRun) {}

    /**
     * @return the block, or empty when there is no such user
     * @throws IllegalArgumentException when it would end in the past or the reason is too long
     */
    public Optional<CertificateBlock> set(Caller caller, Request request) {
        var found = authorized.find(caller, List.of(Right.BLOCK_REISSUE), request.user(), NAME);
        CertificateBlock block = block(caller, request);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Operation operation = found.get().operation();
        if (request.dryRun()) {
            auditor.dryRun(caller, operation, details(block));
            return Optional.of(block);
        }
        return work.inTransaction(() -> commit(caller, operation, block));
    }

    private CertificateBlock block(Caller caller, Request request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant until = BlockTime.checked(request.until(), now);
        return new CertificateBlock(
                request.user(), request.device(), until, request.reason(), caller.name(), now);
    }

    private Optional<CertificateBlock> commit(
            Caller caller, Operation operation, CertificateBlock block) {
        Optional<User> user = users.lock(block.userId());
        if (user.isEmpty()) {
            return Optional.empty();
        }
        blocks.put(List.of(block));
        if (block.deviceId() == null) {
            users.update(user.get().withProofNotBefore(block.setTime()));
        } else {
            certificates.raiseProofNotBefore(block.userId(), block.deviceId(), block.setTime());
        }
        auditor.done(caller, operation, details(block));
        return Optional.of(block);
    }

    private static Map<String, String> details(CertificateBlock block) {
        Map<String, String> details = new TreeMap<>();
        details.put("device", block.deviceId() == null ? "all" : block.deviceId().toString());
        if (block.until() != null) {
            details.put("until", block.until().toString());
        }
        if (block.reason() != null) {
            details.put("reason", block.reason());
        }
        return details;
    }
}
