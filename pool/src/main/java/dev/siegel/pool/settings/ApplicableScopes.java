package dev.siegel.pool.settings;

import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.identity.SettingScope.Global;
import dev.siegel.pool.identity.SettingScope.Service;
import dev.siegel.pool.identity.SettingScope.Site;
import dev.siegel.pool.identity.SettingScope.Tag;
import dev.siegel.pool.identity.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The scopes a family may have settings at, beside Global. Neither site nor service need exist:
 * settings of one that does not simply apply to nobody.
 *
 * @param services roles of services, the one that reads the settings first
 * @param tags whether users may be granted them
 */
public record ApplicableScopes(boolean sites, List<String> services, boolean tags) {
    public ApplicableScopes {
        services = List.copyOf(services);
    }

    /** Why there are no settings at a scope; empty when there may be. */
    public Optional<String> refusal(SettingScope scope) {
        return switch (scope) {
            case Global _ -> Optional.empty();
            case Site _ -> unless(sites, "there is none for a site");
            case Tag _ -> unless(tags, "there is none to be granted to users");
            case Service service -> unless(knows(service), "the service is none of " + services);
        };
    }

    /** The scope in the spelling services are known by. */
    public SettingScope canonical(SettingScope scope) {
        return switch (scope) {
            case Service(String role, String fqdn) ->
                    services.stream()
                            .filter(role::equalsIgnoreCase)
                            .findFirst()
                            .<SettingScope>map(known -> new Service(known, fqdn))
                            .orElse(scope);
            case Global _, Site _, Tag _ -> scope;
        };
    }

    /** The scopes whose settings may apply at a place, the most specific first. */
    public List<SettingScope> at(Topology place) {
        List<SettingScope> scopes = new ArrayList<>();
        if (!services.isEmpty()) {
            scopes.add(new Service(services.getFirst(), place.pool()));
        }
        if (sites) {
            scopes.add(new Site(place.site()));
        }
        scopes.add(SettingScope.global());
        return scopes;
    }

    private boolean knows(Service service) {
        return services.stream().anyMatch(service.role()::equalsIgnoreCase);
    }

    private static Optional<String> unless(boolean applicable, String why) {
        return applicable ? Optional.empty() : Optional.of(why);
    }
}
