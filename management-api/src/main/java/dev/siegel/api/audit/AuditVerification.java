package dev.siegel.api.audit;

import dev.siegel.pool.audit.AuditChain.Verification;
import dev.siegel.pool.audit.AuditFinding;
import dev.siegel.pool.audit.AuditHead;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether the audit's chain holds, and where it does not. */
@Serdeable.Serializable
@Schema(name = "AuditVerification")
record AuditVerification(
        @Schema(description = "Whether nothing is wrong.") boolean intact,
        @Schema(example = "1200", description = "Rows whose seals were looked at.") long sealed,
        @Schema(
                        example = "2",
                        description = "Rows no seal protects yet; they are sealed within a second.")
                long unsealed,
        @Schema(description = "What is wrong, the first thousand.") List<Finding> findings,
        @Schema(description = "The chain's end, to compare with the heads in the log.")
                @Nullable Head head) {
    static AuditVerification of(Verification verification) {
        return new AuditVerification(
                verification.isIntact(),
                verification.sealed(),
                verification.unsealed(),
                verification.findings().stream().map(Finding::of).toList(),
                verification.head().map(Head::of).orElse(null));
    }

    /** The end of the chain. */
    @Serdeable.Serializable
    @Schema(name = "AuditHead")
    record Head(long position, String hash, String mac) {
        static Head of(AuditHead head) {
            return new Head(head.position(), head.hash(), head.mac());
        }
    }

    /** Something that is wrong. */
    @Serdeable.Serializable
    @Schema(name = "AuditFinding")
    record Finding(
            @Schema(
                            example = "rowChanged",
                            description =
                                    "gap, linkBroken, sealForged, rowMissing, rowChanged or cutOff.")
                    String kind,
            @Schema(example = "17", description = "Where in the chain.") long position,
            @Schema(description = "The row, where one is known.") @Nullable String eventId,
            @Schema(example = "The row is not the one that was sealed.") String detail) {
        static Finding of(AuditFinding finding) {
            return switch (finding) {
                case AuditFinding.Gap(var expected, var found) ->
                        new Finding(
                                "gap",
                                found,
                                null,
                                "Links are missing from " + expected + " to " + (found - 1) + ".");
                case AuditFinding.LinkBroken(var position) ->
                        of("linkBroken", position, null, "It does not continue the link before.");
                case AuditFinding.ForgedSeal(var position, var id) ->
                        of("sealForged", position, id, "Not made with the pool's audit key.");
                case AuditFinding.RowMissing(var position, var id) ->
                        of("rowMissing", position, id, "The row was removed.");
                case AuditFinding.RowChanged(var position, var id) ->
                        of("rowChanged", position, id, "The row is not the one that was sealed.");
                case AuditFinding.HeadNotReached(var kept, var last, var genuine) ->
                        of("cutOff", last, null, cutOff(kept, last, genuine));
            };
        }

        private static Finding of(String kind, long position, @Nullable UUID id, String detail) {
            return new Finding(kind, position, id == null ? null : id.toString(), detail);
        }

        private static String cutOff(long kept, long last, boolean genuine) {
            return genuine
                    ? "The chain ends at "
                            + last
                            + " and does not hold the head kept outside the database, at "
                            + kept
                            + ": it was cut off, or an older database put back."
                    : "The head kept outside the database was not made with the pool's audit key.";
        }
    }
}
