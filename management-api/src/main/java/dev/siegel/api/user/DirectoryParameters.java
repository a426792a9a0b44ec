package dev.siegel.api.user;

import dev.siegel.api.request.Inputs;
import dev.siegel.pool.identity.DistinguishedName;
import dev.siegel.pool.inventory.UserListing;
import dev.siegel.pool.inventory.UserQuery;
import dev.siegel.pool.role.UserScope;
import dev.siegel.pool.user.filter.LdapFilter;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Users asked for by what the directory tells of them, and by whether they have a pool. */
@Introspected
record DirectoryParameters(
        @QueryValue
                @Parameter(
                        description =
                                "An LDAP filter, with or without outer parentheses, over the names and title,"
                                        + " department, l, company, physicalDeliveryOfficeName, mail,"
                                        + " givenName, sn, telephoneNumber, description.",
                        example = "|(Title=Supervisor)(Title=Manager)",
                        schema = @Schema(implementation = String.class))
                @Nullable String ldapFilter,
        @QueryValue
                @Parameter(
                        description = "An organisational unit; those below it count.",
                        example = "ou=Finance,dc=example,dc=com",
                        schema = @Schema(implementation = String.class))
                @Nullable String ou,
        @QueryValue
                @Parameter(
                        description = "Only users without a registrar pool, or only the others.",
                        schema = @Schema(implementation = Boolean.class))
                @Nullable String unassigned) {

    /** The same question about those users only. */
    UserQuery narrow(UserQuery query) {
        UserQuery narrowed = query;
        if (ldapFilter != null) {
            narrowed = narrowed.with(Inputs.parsed("ldapFilter", ldapFilter, LdapFilter::parse));
        }
        if (ou != null) {
            DistinguishedName unit = Inputs.parsed("ou", ou, DirectoryParameters::unit);
            narrowed = narrowed.within(new UserScope.Only(Set.of(unit), Set.of()));
        }
        if (unassigned != null) {
            narrowed = narrowed.with(UserListing.withPool(!Inputs.flag("unassigned", unassigned)));
        }
        return narrowed;
    }

    private static DistinguishedName unit(String text) {
        if (text.length() > 1024) {
            throw new IllegalArgumentException("is longer than 1024 characters");
        }
        return DistinguishedName.parse(text)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "is no distinguished name, as ou=Finance,dc=example,dc=com"));
    }
}
