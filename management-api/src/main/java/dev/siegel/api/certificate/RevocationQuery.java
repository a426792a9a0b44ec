package dev.siegel.api.certificate;

import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.request.Inputs;
import dev.siegel.api.request.Times;
import dev.siegel.pool.certificate.RevocationReason;
import dev.siegel.pool.revocation.RevocationTerms;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How to revoke, as it is written in queries. */
record RevocationQuery(
        @Nullable String reason,
        @Nullable String keepSessions,
        @Nullable String blockReissue,
        @Nullable String blockUntil,
        @Nullable String confirm,
        @Nullable String dryRun) {

    RevocationTerms terms() {
        Inputs.flag("confirm", confirm);
        boolean block = Inputs.flag("blockReissue", blockReissue);
        return terms(reason, Inputs.flag("keepSessions", keepSessions), block, blockUntil);
    }

    static RevocationTerms terms(
            @Nullable String reason, boolean keep, boolean block, @Nullable String blockUntil) {
        Instant until = Times.optional("blockUntil", blockUntil);
        if (until != null && !block) {
            throw ProblemException.badField("blockUntil", "needs blockReissue=true");
        }
        return new RevocationTerms(
                WireNames.parse("reason", reason, RevocationReason.UNSPECIFIED),
                keep,
                block,
                until);
    }

    boolean isDryRun() {
        return Inputs.flag("dryRun", dryRun);
    }
}
