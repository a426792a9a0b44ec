package dev.siegel.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A problem document (RFC 9457) with the members scripts match on. */
@Serdeable.Serializable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem", description = "What went wrong, as RFC 9457 has it.")
public record Problem(
        @Schema(
                        description = "Names the kind of problem and never changes.",
                        example = "/problems/management-object-not-found")
                String type,
        @Schema(example = "Management object not found") String title,
        @Schema(example = "404") int status,
        @Schema(
                        description = "What happened this time, for people.",
                        example = "No user has the identity \"sip:nobody@example.com\".")
                @Nullable String detail,
        @Schema(
                        description = "The path that was asked for.",
                        example = "/api/v1/users/sip:nobody@example.com")
                String instance,
        @Schema(
                        description = "The kind and the operation's cmdlet.",
                        example = "ManagementObjectNotFound,GetCsUser")
                String errorId,
        @Schema(example = "ObjectNotFound") String category,
        @Schema(description = "What it was about, as given.", example = "sip:nobody@example.com")
                @Nullable String target,
        @Schema(description = "Each field or parameter that was refused.")
                @Nullable List<FieldError> errors,
        @Schema(description = "Whom an ambiguous identity may mean.")
                @Nullable List<Candidate> candidates,
        @Schema(description = "Each rule of a policy that was broken.")
                @Nullable List<RuleViolation> violations,
        @Schema(description = "The policy whose rules these are.", example = "Global")
                @Nullable String policy,
        @Schema(description = "How many it would affect.", example = "120") @Nullable Long count,
        @Schema(
                        description = "Finds this call in log and audit.",
                        example = "3f0c6a52-9d6e-4c0e-8f5e-0d2f1a7b9c11")
                String correlationId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** What every operation may answer instead, for the API's description. */
    public static final String DESCRIPTION =
            "A problem: 400 malformed, 401 no good token, 403 a role is missing, 413 too large,"
                    + " 415 no JSON, 429 too many attempts. 503, while the database is away, has the same form.";

    /** A field or parameter that was refused, and why. */
    @Serdeable.Serializable
    @Schema(name = "FieldError")
    public record FieldError(
            @Schema(example = "sipAddress") String field,
            @Schema(example = "not a SIP address") String detail) {}

    /** A rule of a policy that was broken; never by what. */
    @Serdeable.Serializable
    @Schema(name = "RuleViolation")
    public record RuleViolation(
            @Schema(example = "commonPattern") String rule,
            @Schema(example = "four or more consecutive digits") String detail) {}

    /** Somebody an ambiguous identity may mean. */
    @Serdeable.Serializable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Candidate")
    public record Candidate(
            @Schema(example = "6f1f64c5-2f2f-4a57-93f7-6d2b2f0c1f5e") String id,
            @Schema(example = "sip:ken.myer@example.com") @Nullable String sipAddress,
            @Schema(example = "kenmyer@example.com") String userPrincipalName,
            @Schema(example = "Ken Myer") String displayName) {}
}
