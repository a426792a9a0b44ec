package dev.siegel.pool.testing;

import dev.siegel.pool.role.AdminRole;
import dev.siegel.pool.role.AdminRoleStore;
import dev.siegel.pool.role.RoleName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Custom roles in a map. */
public final class InMemoryAdminRoleStore implements AdminRoleStore {
    private final Map<RoleName, AdminRole> roles = new ConcurrentSkipListMap<>();

    @Override
    public List<AdminRole> all() {
        return List.copyOf(roles.values());
    }

    @Override
    public List<AdminRole> find(Collection<RoleName> names) {
        return roles.values().stream().filter(role -> names.contains(role.name())).toList();
    }

    @Override
    public Optional<AdminRole> lock(RoleName name) {
        return Optional.ofNullable(roles.get(name));
    }

    @Override
    public boolean insert(AdminRole role) {
        return roles.putIfAbsent(role.name(), role) == null;
    }

    @Override
    public void update(AdminRole role) {
        roles.replace(role.name(), role);
    }

    @Override
    public void delete(RoleName name) {
        roles.remove(name);
    }
}
