package dev.siegel.api.certificate;

import static dev.siegel.pool.filter.Comparison.EQUAL;
import static dev.siegel.pool.filter.Comparison.GREATER;
import static dev.siegel.pool.filter.Comparison.LESS;

import dev.siegel.api.request.Inputs;
import dev.siegel.api.request.Times;
import dev.siegel.pool.certificate.IssuedVia;
import dev.siegel.pool.filter.Comparison;
import dev.siegel.pool.filter.Filter;
import dev.siegel.pool.filter.FilterValue;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.inventory.CertificateListing;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which certificates a request asks for, of one user or of all. */
@Introspected
record CertificateParameters(
        @QueryValue
                @Parameter(
                        description = "Which ones; active and expired ones if not given.",
                        schema =
                                @Schema(
                                        implementation = String.class,
                                        allowableValues = {
                                            "current",
                                            "active",
                                            "expired",
                                            "replaced",
                                            "revoked",
                                            "all"
                                        },
                                        defaultValue = "current"))
                @Nullable String state,
        @QueryValue
                @Parameter(
                        description = "Those that expire before then.",
                        example = "2026-12-01T00:00:00Z",
                        schema = @Schema(implementation = String.class, format = "date-time"))
                @Nullable String expiresBefore,
        @QueryValue
                @Parameter(
                        description = "Those that expire after then.",
                        schema = @Schema(implementation = String.class, format = "date-time"))
                @Nullable String expiresAfter,
        @QueryValue
                @Parameter(
                        description = "Those published before then.",
                        schema = @Schema(implementation = String.class, format = "date-time"))
                @Nullable String publishedBefore,
        @QueryValue
                @Parameter(
                        description = "Those published after then.",
                        schema = @Schema(implementation = String.class, format = "date-time"))
                @Nullable String publishedAfter,
        @QueryValue
                @Parameter(
                        description = "Those last used before then; also those that never were.",
                        schema = @Schema(implementation = String.class, format = "date-time"))
                @Nullable String lastUsedBefore,
        @QueryValue
                @Parameter(
                        description = "Those last used after then.",
                        schema = @Schema(implementation = String.class, format = "date-time"))
                @Nullable String lastUsedAfter,
        @QueryValue
                @Parameter(
                        description = "Those of this device.",
                        example = "375da200-f2d3-5fd2-847f-1b14c5a9b20c",
                        schema = @Schema(implementation = String.class))
                @Nullable String deviceId,
        @QueryValue
                @Parameter(
                        description =
                                "Hex digits, also with colons or spaces, also with its bytes in"
                                        + " reverse as event logs print it.",
                        example = "6e:0a:1b",
                        schema = @Schema(implementation = String.class))
                @Nullable String serialNumber,
        @QueryValue
                @Parameter(
                        description = "Hex digits, also with colons or spaces.",
                        schema = @Schema(implementation = String.class))
                @Nullable String thumbprint,
        @QueryValue
                @Parameter(
                        description = "The user agent; * stands for any text.",
                        example = "UCCAPI/15*",
                        schema = @Schema(implementation = String.class))
                @Nullable String userAgent,
        @QueryValue
                @Parameter(
                        description = "The pool their users are homed on.",
                        schema = @Schema(implementation = String.class))
                @Nullable String pool,
        @QueryValue
                @Parameter(
                        description = "How their users proved who they are.",
                        schema =
                                @Schema(
                                        implementation = String.class,
                                        allowableValues = {
                                            "ntlm",
                                            "negotiate",
                                            "pin",
                                            "certificate",
                                            "import"
                                        }))
                @Nullable String issuedVia,
        @QueryValue
                @Parameter(
                        description =
                                "Whether their users are enabled; false finds what the disabled still"
                                        + " hold.",
                        schema = @Schema(implementation = Boolean.class))
                @Nullable String userEnabled) {

    /** All that has to hold, of one user's certificates as of all users'. */
    List<Filter> filters(@Nullable String filter) {
        List<Filter> all = new ArrayList<>();
        all.add(states());
        if (filter != null) {
            all.add(Inputs.parsed("filter", filter, CertificateListing.SCHEMA::parse));
        }
        addTimes(all::add);
        addNames(all::add);
        return all;
    }

    private Filter states() {
        return WireNames.parse("state", state, StateFilter.CURRENT).filter();
    }

    private void addTimes(Consumer<Filter> all) {
        addTime("expiresBefore", expiresBefore, "ExpirationTime", LESS, all);
        addTime("expiresAfter", expiresAfter, "ExpirationTime", GREATER, all);
        addTime("publishedBefore", publishedBefore, "PublicationTime", LESS, all);
        addTime("publishedAfter", publishedAfter, "PublicationTime", GREATER, all);
        addTime("lastUsedBefore", lastUsedBefore, "LastUsedTime", LESS, all);
        addTime("lastUsedAfter", lastUsedAfter, "LastUsedTime", GREATER, all);
    }

    private static void addTime(
            String parameter,
            @Nullable String text,
            String property,
            Comparison comparison,
            Consumer<Filter> all) {
        if (text != null) {
            var time = new FilterValue.Time(Times.required(parameter, text));
            all.accept(CertificateListing.SCHEMA.compare(property, comparison, time));
        }
    }

    private void addNames(Consumer<Filter> all) {
        if (deviceId != null) {
            DeviceId device = Inputs.parsed("deviceId", deviceId, DeviceId::of);
            equal("DeviceId", new FilterValue.Id(device.value()), all);
        }
        if (serialNumber != null) {
            all.accept(HexInputs.serialNumber(serialNumber));
        }
        if (thumbprint != null) {
            all.accept(HexInputs.thumbprint(thumbprint));
        }
        if (userAgent != null) {
            all.accept(
                    Inputs.parsed(
                            "userAgent",
                            userAgent,
                            text -> CertificateListing.SCHEMA.like("UserAgent", text)));
        }
        if (pool != null) {
            equal("Pool", new FilterValue.Text(pool), all);
        }
        if (issuedVia != null) {
            IssuedVia via = WireNames.parse("issuedVia", issuedVia, IssuedVia.NTLM);
            all.accept(
                    new Filter.OneOf(
                            CertificateListing.SCHEMA.get("IssuedVia"),
                            Set.of(CertificateListing.name(via))));
        }
        if (userEnabled != null) {
            boolean flag = Inputs.flag("userEnabled", userEnabled);
            equal("UserEnabled", new FilterValue.Flag(flag), all);
        }
    }

    private static void equal(String property, FilterValue value, Consumer<Filter> all) {
        all.accept(CertificateListing.SCHEMA.compare(property, EQUAL, value));
    }
}
