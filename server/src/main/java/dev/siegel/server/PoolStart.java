package dev.siegel.server;

import dev.siegel.pool.revocation.DeclareRestored;
import dev.siegel.pool.revocation.RestoreCheck;
import dev.siegel.pool.role.Caller;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has to be right before the first listener opens: revocations a restored database forgot,
 * sign-ins a crash left behind.
 */
final class PoolStart {
    private static final Logger LOG = LoggerFactory.getLogger(PoolStart.class);

    private final FrontEndParts parts;

    PoolStart(FrontEndParts parts) {
        this.parts = parts;
    }

    void run() {
        Caller caller = Caller.pool("start-" + UUID.randomUUID());
        var database = parts.database();
        var check =
                new RestoreCheck(
                        parts.journal(),
                        database.events(),
                        database.users(),
                        database.certificates(),
                        parts.auditor(),
                        database.work());
        RestoreCheck.Found found = check.run(caller);
        if (found.revokedAgain() > 0) {
            LOG.warn(
                    "the database had forgotten {} revocations, as an older copy would; they are in force again",
                    found.revokedAgain());
        }
        if (parts.configuration().restored()) {
            var restored =
                    new DeclareRestored(
                            database.epoch(), parts.auditor(), database.work(), parts.clock());
            LOG.warn(
                    "certificates and proofs from before {} are refused from now on",
                    restored.declare(caller));
        }
        database.registrations().endAllOf(parts.frontEndName(), parts.clock().instant());
    }
}
