package dev.siegel.pool.role;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The custom roles; predefined ones are not stored. Queries run in the caller's transaction or
 * their own.
 */
public interface AdminRoleStore {
    /** All, by name. */
    List<AdminRole> all();

    /** Those of these names that exist. */
    List<AdminRole> find(Collection<RoleName> names);

    /** Locks the role's row until the transaction ends. Empty when there is none. */
    Optional<AdminRole> lock(RoleName name);

    /**
     * @return false when the name is taken; nothing is stored then
     */
    boolean insert(AdminRole role);

    void update(AdminRole role);

    void delete(RoleName name);
}
