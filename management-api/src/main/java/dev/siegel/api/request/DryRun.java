package dev.siegel.api.request;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What a change would do: the answer of every change asked for with {@code dryRun=true}.
 *
 * @param <T> what would be affected
 */
@Serdeable.Serializable
public record DryRun<T>(
        @Schema(description = "Always true.", example = "true") boolean dryRun,
        @Schema(
                        description = "What would be done, a sentence each.",
                        example =
                                "[\"Performing the operation \\\"Enable-CsUser\\\" on target"
                                        + " \\\"sip:ken.myer@example.com\\\".\"]")
                List<String> whatIf,
        @Schema(description = "What it would be done to.") List<T> wouldAffect) {
    public DryRun {
        whatIf = List.copyOf(whatIf);
        wouldAffect = List.copyOf(wouldAffect);
    }

    /** A dry run of one operation on one target. */
    public static <T> DryRun<T> of(String cmdlet, String target, List<T> wouldAffect) {
        return new DryRun<>(true, List.of(sentence(cmdlet, "\"" + target + "\"")), wouldAffect);
    }

    /** The sentence administrators know from {@code -WhatIf}. */
    public static String sentence(String cmdlet, String target) {
        return "Performing the operation \"" + cmdlet + "\" on target " + target + ".";
    }
}
