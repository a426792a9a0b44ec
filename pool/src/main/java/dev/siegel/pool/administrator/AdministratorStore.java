package dev.siegel.pool.administrator;

import java.util.List;
import java.util.Optional;

/** The pool's administrators. Queries run in the caller's transaction or their own. */
public interface AdministratorStore {
    /** Whether there is no administrator at all, as at the first start. */
    boolean isEmpty();

    Optional<Administrator> find(AdministratorName name);

    /** All, by name; there are few. */
    List<Administrator> all();

    /** Locks the administrator's row until the transaction ends. Empty when there is none. */
    Optional<Administrator> lock(AdministratorName name);

    /** Locks all rows, by name: what must never leave nobody looks at all of them. */
    List<Administrator> lockAll();

    /**
     * @return false when the name is taken; nothing is stored then
     */
    boolean insert(Administrator administrator);

    void update(Administrator administrator);

    /** Removes the administrator and all tokens. */
    void delete(AdministratorName name);
}
