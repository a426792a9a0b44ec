package dev.siegel.api.user;

import dev.siegel.api.problem.ProblemException;
import dev.siegel.api.request.Inputs;
import dev.siegel.pool.filter.Filter;
import dev.siegel.pool.inventory.UserListing;
import dev.siegel.pool.inventory.UserSearch;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which users a request asks for. */
@Introspected
record UserParameters(
        @QueryValue
                @Parameter(
                        description = "One user in any form of identity.",
                        example = "EXAMPLE\\kenmyer",
                        schema = @Schema(implementation = String.class))
                @Nullable String identity,
        @QueryValue
                @Parameter(
                        description = "A display name; an asterisk stands for any text.",
                        example = "* Myer",
                        schema = @Schema(implementation = String.class))
                @Nullable String displayName,
        @QueryValue
                @Parameter(
                        description =
                                "Terms that begin a word of the display name, the SIP address, the"
                                        + " user principal name, the logon name or the phone number.",
                        example = "ken my",
                        schema = @Schema(implementation = String.class))
                @Nullable String q) {
    private static final int LONGEST_NAME = 1024;

    List<Filter> filters(@Nullable String filter) {
        List<Filter> all = new ArrayList<>();
        if (filter != null) {
            all.add(Inputs.parsed("filter", filter, UserListing.SCHEMA::parse));
        }
        if (displayName != null) {
            all.add(Inputs.parsed("displayName", displayName, UserParameters::named));
        }
        return all;
    }

    private static Filter named(String displayName) {
        if (displayName.isEmpty() || displayName.length() > LONGEST_NAME) {
            throw ProblemException.badField("displayName", "has 1 to 1024 characters");
        }
        // only the asterisk is a wildcard in a display name
        return UserListing.SCHEMA.like("DisplayName", displayName.replaceAll("[\\[`?]", "`$0"));
    }

    @Nullable UserSearch search() {
        return q == null ? null : Inputs.parsed("q", q, UserSearch::of);
    }
}
