package dev.siegel.pool.block;

import dev.siegel.pool.audit.AuthorizedUsers;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells which blocks of reissue a user has. */
public final class GetCertificateBlocks {
    private static final String NAME = "Get-CsCertificateBlock";

    private final AuthorizedUsers users;
    private final CertificateBlockStore blocks;
    private final Clock clock;

    public GetCertificateBlocks(AuthorizedUsers users, CertificateBlockStore blocks, Clock clock) {
        this.users = users;
        this.blocks = blocks;
        this.clock = clock;
    }

    /** A block, and whether its time is not over. */
    public record Listed(CertificateBlock block, boolean inForce) {}

    /** Empty when there is no such user. */
    public Optional<List<Listed>> of(Caller caller, UserId user) {
        Instant now = clock.instant();
        return users.find(caller, List.of(Right.READ), user, NAME)
                .map(_ ->
                        blocks.of(user).stream()
                                .map(block -> new Listed(block, block.isInForceAt(now)))
                                .toList());
    }
}
