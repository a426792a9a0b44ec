package dev.siegel.pool.administrator;

import java.util.Optional;

/** The pool's administrators. Queries run in the caller's transaction or their own. */
public interface AdministratorStore {
    /** Whether there is no administrator at all, as at the first start. */
    boolean isEmpty();

    Optional<Administrator> find(AdministratorName name);

    /** Locks the administrator's row until the transaction ends. Empty when there is none. */
    Optional<Administrator> lock(AdministratorName name);

    /**
     * @return false when the name is taken; nothing is stored then
     */
    boolean insert(Administrator administrator);

    void update(Administrator administrator);
}
