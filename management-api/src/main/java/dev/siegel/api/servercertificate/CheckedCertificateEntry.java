package dev.siegel.api.servercertificate;

import dev.siegel.pool.servercertificate.CheckServerCertificates.Checked;
import dev.siegel.pool.servercertificate.Finding;
import dev.siegel.pool.servercertificate.Flaw;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A server certificate and what was found of it. */
@Serdeable.Serializable
@Schema(name = "CheckedServerCertificate")
record CheckedCertificateEntry(
        @Schema(example = "Default") @Nullable String type,
        @Schema(description = "current or next.", example = "current") String use,
        @Schema(description = "From when it is used.") @Nullable Instant effectiveDate,
        String subject,
        String thumbprint,
        Instant notAfter,
        @Schema(description = "Whether it is there with its private key.")
                boolean certificateExists,
        @Schema(
                        type = "string",
                        allowableValues = {"success", "warning", "failure"},
                        example = "success")
                String result,
        List<FindingEntry> findings) {

    /** What was found. */
    @Serdeable.Serializable
    @Schema(name = "ServerCertificateFinding")
    record FindingEntry(
            @Schema(
                            type = "string",
                            allowableValues = {
                                "expired",
                                "expiresSoon",
                                "notYetValid",
                                "noPrivateKey",
                                "namesMissing",
                                "weakKey",
                                "weakSignature",
                                "noRoot",
                                "notForTlsServer",
                                "noAuthority",
                                "rollTooLate",
                                "rollNotDone"
                            },
                            example = "expiresSoon")
                    String flaw,
            @Schema(description = "Whether something does not work, or will not.") boolean error,
            @Schema(example = "CN=pool01.example.com ends at 2026-12-24T00:00:00Z") String detail) {
        static FindingEntry of(Finding finding) {
            return new FindingEntry(
                    name(finding.flaw()), finding.flaw().isError(), finding.detail());
        }

        private static String name(Flaw flaw) {
            return switch (flaw) {
                case EXPIRED -> "expired";
                case EXPIRES_SOON -> "expiresSoon";
                case NOT_YET_VALID -> "notYetValid";
                case NO_PRIVATE_KEY -> "noPrivateKey";
                case NAMES_MISSING -> "namesMissing";
                case WEAK_KEY -> "weakKey";
                case WEAK_SIGNATURE -> "weakSignature";
                case NO_ROOT -> "noRoot";
                case NOT_FOR_TLS_SERVER -> "notForTlsServer";
                case NO_AUTHORITY -> "noAuthority";
                case ROLL_TOO_LATE -> "rollTooLate";
                case ROLL_NOT_DONE -> "rollNotDone";
            };
        }
    }

    static CheckedCertificateEntry of(Checked checked) {
        var entry = ServerCertificateEntry.of(checked.certificate());
        return new CheckedCertificateEntry(
                entry.type(),
                entry.use(),
                entry.effectiveDate(),
                entry.subject(),
                entry.thumbprint(),
                entry.notAfter(),
                !checked.has(Flaw.NO_PRIVATE_KEY),
                result(checked.findings()),
                checked.findings().stream().map(FindingEntry::of).toList());
    }

    private static String result(List<Finding> findings) {
        if (findings.isEmpty()) {
            return "success";
        }
        return findings.stream().map(Finding::flaw).anyMatch(Flaw::isError) ? "failure" : "warning";
    }
}
