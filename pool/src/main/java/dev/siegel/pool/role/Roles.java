package dev.siegel.pool.role;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All roles there are, and what holding some of them means now. */
public final class Roles {
    private final AdminRoleStore store;

    public Roles(AdminRoleStore store) {
        this.store = store;
    }

    /** The predefined ones first, then the custom ones by name. */
    public List<AdminRole> all() {
        List<AdminRole> all = new ArrayList<>();
        Arrays.stream(Role.values()).map(AdminRole::of).forEach(all::add);
        all.addAll(store.all());
        return all;
    }

    public Optional<AdminRole> find(RoleName name) {
        return Role.named(name)
                .map(AdminRole::of)
                .or(() -> store.find(List.of(name)).stream().findFirst());
    }

    /**
     * What the wanted roles allow now, without those that allow more than each of the held ones.
     */
    public Set<Grant> grantsWithin(Collection<RoleName> wanted, Collection<RoleName> held) {
        Set<Grant> most = grants(held);
        return grants(wanted).stream()
                .filter(one -> most.stream().anyMatch(grant -> grant.covers(one)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the roles of these names allow now; those that no longer exist allow nothing. */
    public Set<Grant> grants(Collection<RoleName> names) {
        Set<Grant> grants = new HashSet<>();
        List<RoleName> custom = new ArrayList<>();
        for (RoleName name : names) {
            Role.named(name)
                    .ifPresentOrElse(role -> grants.add(Grant.of(role)), () -> custom.add(name));
        }
        if (!custom.isEmpty()) {
            store.find(custom).forEach(role -> grants.add(role.grant()));
        }
        return grants;
    }
}
